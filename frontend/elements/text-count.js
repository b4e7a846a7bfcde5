/**
 * How much of a text's room is used: `12 of 500`, at each key.
 *
 * Attributes: `longest` (characters), `data-count` and `data-left` (words with `#` for the number). It counts the text
 * area beside it. Only when little room is left is it said aloud, and then at every tenth character.
 */
const NEAR = 50;
const SAID_EVERY = 10;

class TextCount extends HTMLElement {
  #shown = document.createElement('span');
  #said = document.createElement('span');
  #heard = () => this.#count();

  connectedCallback() {
    this.#shown.setAttribute('aria-hidden', 'true');
    this.#said.setAttribute('role', 'status');
    this.#said.className = 'only-heard';
    this.replaceChildren(this.#shown, this.#said);
    this.parentElement.addEventListener('input', this.#heard);
    this.parentElement.addEventListener('change', this.#heard);
    // What was typed before is put in after this element is.
    setTimeout(this.#heard);
  }

  disconnectedCallback() {
    this.parentElement?.removeEventListener('input', this.#heard);
  }

  #count() {
    const area = this.parentElement?.querySelector('textarea');
    if (!area) {
      return;
    }
    const longest = Number(this.getAttribute('longest'));
    const used = area.value.trim().length;
    const left = longest - used;
    this.#shown.textContent = this.dataset.count.replace('#', used);
    this.classList.toggle('over', left < 0);
    if (left > NEAR) {
      this.#said.textContent = '';
    } else if (left % SAID_EVERY === 0 || left < 0 || !this.#said.textContent) {
      this.#said.textContent = this.dataset.left.replace('#', Math.max(0, left));
    }
  }
}

customElements.define('text-count', TextCount);
