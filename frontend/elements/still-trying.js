/**
 * Says calmly that a tap is still on its way when the server has not answered it for some seconds. A broken line is
 * said by the page's own connection indicator; when the page stays cut off although the server answers again, it is
 * loaded anew. Attribute: `words`.
 */
const PATIENCE = 5_000;
const WAITING = 'loading';
const CUT_OFF = ['reconnecting', 'connection-lost'];
const LOOK_EVERY = 5_000;
// By itself a page is back after one or two of them.
const ANSWERS_ENOUGH = 3;

class StillTrying extends HTMLElement {
  #timer = 0;
  #looking = 0;
  #answers = 0;
  #onChange = (/** @type {string} */ before, /** @type {string} */ now) => this.#listen(now);

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.#connection()?.addStateChangeListener(this.#onChange);
    this.#listen(this.#connection()?.state);
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
    this.#watch(false);
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
    this.#watch(CUT_OFF.includes(state ?? ''));
  }

  #watch(/** @type {boolean} */ cutOff) {
    if (!cutOff) {
      window.clearInterval(this.#looking);
      this.#looking = 0;
      this.#answers = 0;
    } else if (!this.#looking) {
      this.#looking = window.setInterval(() => this.#look(), LOOK_EVERY);
    }
  }

  #look() {
    fetch('styles/icon.svg', {method: 'HEAD', cache: 'no-store'}).then(
      (answer) => {
        this.#answers = answer.ok ? this.#answers + 1 : 0;
        if (this.#looking && this.#answers >= ANSWERS_ENOUGH) {
          window.location.reload();
        }
      },
      () => {
        this.#answers = 0;
      },
    );
  }
}

if (!customElements.get('still-trying')) {
  customElements.define('still-trying', StillTrying);
}
