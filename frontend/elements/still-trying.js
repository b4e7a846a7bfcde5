/**
 * Says calmly that a tap is still on its way when the server has not answered it for some seconds. A broken line is
 * said by the page's own connection indicator. Attribute: `words`.
 */
const PATIENCE = 5_000;
const WAITING = 'loading';

class StillTrying extends HTMLElement {
  #timer = 0;
  #onChange = (/** @type {string} */ before, /** @type {string} */ now) => this.#listen(now);

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.#connection()?.addStateChangeListener(this.#onChange);
    this.#listen(this.#connection()?.state);
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
    this.#connection()?.removeStateChangeListener(this.#onChange);
  }

  #connection() {
    return window.Vaadin?.connectionState;
  }

  #listen(/** @type {string | undefined} */ state) {
    window.clearTimeout(this.#timer);
    this.textContent = '';
    if (state === WAITING) {
      this.#timer = window.setTimeout(() => {
        this.textContent = this.getAttribute('words') ?? '';
      }, PATIENCE);
    }
  }
}

if (!customElements.get('still-trying')) {
  customElements.define('still-trying', StillTrying);
}
