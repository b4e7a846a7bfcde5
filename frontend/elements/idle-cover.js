/**
 * Covers the tablet when nobody touches it. Works by itself: the cover comes also while the server is away, and what it
 * covers is forgotten when the server does not take it away soon.
 *
 * Modes: `watch` (a patient's answers are in sight: a warning, then the cover), `wait` (nothing of a patient in sight:
 * starts afresh some time after the last touch), `done` (starts afresh after a few seconds), `off`.
 * Events: `idle-seen` (touched, at most every few seconds), `idle-covered`, `idle-left`.
 */
const WARN_AFTER = 60_000;
const COVER_AFTER = 90_000;
const FORGET_AFTER = 5_000;
const LEAVE_AFTER = 90_000;
const DONE_AFTER = 10_000;
const SEEN_EVERY = 15_000;
// For so long the buttons that lead to another page rest after a tap on one of them, and are seen to.
const REST = 400;
// Nobody taps the next page on purpose so soon.
const SLIP = 250;
const LEADING = '.main-button, .back-button';

class IdleCover extends HTMLElement {
  #touched = Date.now();
  #told = Date.now();
  #dirty = false;
  #left = false;
  #timer = 0;
  #forgetting = 0;
  #dialog = document.createElement('dialog');
  #text = document.createElement('p');
  #button = document.createElement('button');
  #lastTap = -REST;
  #lastButton = /** @type {Element | null} */ (null);
  #resting = 0;
  #kept = 0;
  #takesKept = false;
  #onTouch = () => this.#touch();
  #onTap = (/** @type {MouseEvent} */ event) => this.#steady(event);

  connectedCallback() {
    this.#dialog.className = 'idle-cover';
    this.#text.id = 'idle-cover-text';
    this.#button.type = 'button';
    this.#button.className = 'stay-button';
    this.#dialog.setAttribute('aria-labelledby', this.#text.id);
    this.#dialog.append(this.#text, this.#button);
    this.#dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.#button.addEventListener('click', () => this.#answer());
    document.body.append(this.#dialog);
    for (const type of ['pointerdown', 'keydown', 'input', 'scroll']) {
      document.addEventListener(type, this.#onTouch, {capture: true, passive: true});
    }
    document.addEventListener('click', this.#onTap, {capture: true});
    this.#timer = window.setInterval(() => this.#look(), 1000);
  }

  disconnectedCallback() {
    window.clearInterval(this.#timer);
    window.clearTimeout(this.#forgetting);
    this.#wake();
    for (const type of ['pointerdown', 'keydown', 'input', 'scroll']) {
      document.removeEventListener(type, this.#onTouch, {capture: true});
    }
    document.removeEventListener('click', this.#onTap, {capture: true});
    this.#dialog.remove();
  }

  /** A new page is shown. */
  startAfresh() {
    this.#touched = Date.now();
    this.#told = Date.now();
    this.#dirty = false;
    this.#left = false;
    window.clearTimeout(this.#forgetting);
    this.#close();
  }

  #touch() {
    if (this.#dialog.classList.contains('covered')) {
      return;
    }
    if (this.#dialog.open) {
      return; // the warning wants its own button
    }
    const now = Date.now();
    this.#touched = now;
    this.#dirty = true;
    if (this.getAttribute('mode') === 'watch' && now - this.#told >= SEEN_EVERY) {
      this.#told = now;
      this.dispatchEvent(new CustomEvent('idle-seen'));
    }
  }

  #look() {
    const idle = Date.now() - this.#touched;
    switch (this.getAttribute('mode')) {
      case 'watch':
        if (idle >= COVER_AFTER) {
          this.#cover();
        } else if (idle >= WARN_AFTER) {
          this.#warn();
        }
        break;
      case 'wait':
        if (this.#dirty && idle >= LEAVE_AFTER) {
          this.#leave();
        }
        break;
      case 'done':
        if (idle >= DONE_AFTER) {
          this.#leave();
        }
        break;
      default:
    }
  }

  #warn() {
    if (!this.#dialog.open) {
      this.#text.textContent = this.dataset.question ?? '';
      this.#button.textContent = this.dataset.stay ?? '';
      this.#dialog.showModal();
    }
  }

  #cover() {
    if (this.#dialog.classList.contains('covered')) {
      return;
    }
    this.#text.textContent = this.dataset.covered ?? '';
    this.#button.textContent = this.dataset.goOn ?? '';
    this.#dialog.classList.add('covered');
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    this.#forgetting = window.setTimeout(() => this.#forget(), FORGET_AFTER);
    this.dispatchEvent(new CustomEvent('idle-covered'));
  }

  // The nodes stay where they are, so that the server can still put another page in their place.
  #forget() {
    for (const main of document.querySelectorAll('.tablet main')) {
      const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        texts.currentNode.textContent = '';
      }
      for (const element of main.querySelectorAll('*')) {
        element.removeAttribute('aria-label');
        if (element instanceof HTMLInputElement) {
          element.checked = false;
        }
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
          element.value = '';
        }
      }
    }
  }

  #answer() {
    if (this.#dialog.classList.contains('covered')) {
      this.#askServer();
      return;
    }
    this.#close();
    this.#told = 0;
    this.#touch();
  }

  // The server says what may be seen; while it is away, the cover stays.
  #askServer() {
    fetch('styles/icon.svg', {method: 'HEAD', cache: 'no-store'}).then(
      () => window.location.reload(),
      () => {},
    );
  }

  #leave() {
    if (!this.#left) {
      this.#left = true;
      this.dispatchEvent(new CustomEvent('idle-left'));
    }
  }

  #close() {
    this.#dialog.classList.remove('covered');
    if (this.#dialog.open) {
      this.#dialog.close();
    }
  }

  // The second tap of a shaking hand would land on the main button of the next page. Somebody who is only quick loses
  // none: theirs on a question is done when the rest is over.
  #steady(/** @type {MouseEvent} */ event) {
    const button = event.target instanceof Element ? event.target.closest(LEADING) : null;
    if (!button) {
      this.#wake();
      return;
    }
    const since = event.timeStamp - this.#lastTap;
    if (since < REST && !this.#takesKept) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (since >= SLIP && button !== this.#lastButton && button.matches('.question-page *')) {
        this.#keep(button, REST - since);
        return;
      }
    }
    this.#rest();
    this.#lastTap = event.timeStamp;
    this.#lastButton = button;
  }

  #rest() {
    window.clearTimeout(this.#resting);
    document.documentElement.dataset.resting = '';
    this.#resting = window.setTimeout(() => {
      delete document.documentElement.dataset.resting;
    }, REST);
  }

  #wake() {
    window.clearTimeout(this.#resting);
    window.clearTimeout(this.#kept);
    delete document.documentElement.dataset.resting;
    this.#lastTap = -REST;
  }

  #keep(/** @type {Element} */ button, /** @type {number} */ left) {
    window.clearTimeout(this.#kept);
    this.#kept = window.setTimeout(() => {
      this.#takesKept = true;
      if (button.isConnected && button instanceof HTMLElement) {
        button.click();
      }
      this.#takesKept = false;
    }, left);
  }
}

customElements.define('idle-cover', IdleCover);
