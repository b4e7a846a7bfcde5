/**
 * Watches the line from a staff page to the server, also while nobody touches the page: a list that is silently old is
 * dangerous. Says since when nothing got through. When the server answers again, asks it (event `back`) to push
 * something; what comes proves that news would come, too. When nothing does, the page is loaded anew.
 * Attribute: `words`, with `{time}` where the time belongs.
 */
const BEAT = 3_000;
const SECOND_TRY = 1_000;
const PATIENCE = 4_000;
const PUSHED_WITHIN = 8_000;
// A page that is out of sight looks only once a minute; one that did not look for longer slept.
const SLEPT = 90_000;

class LineWatch extends HTMLElement {
  #timer = 0;
  #good = Date.now();
  #asked = 0;
  #failures = 0;
  #atOnce = () => this.#plan(0);

  connectedCallback() {
    this.setAttribute('role', 'status');
    window.addEventListener('offline', this.#atOnce);
    window.addEventListener('online', this.#atOnce);
    this.#plan(BEAT);
  }

  disconnectedCallback() {
    window.clearTimeout(this.#timer);
    window.removeEventListener('offline', this.#atOnce);
    window.removeEventListener('online', this.#atOnce);
  }

  /** The server's push came through. */
  pushed() {
    this.#asked = 0;
    this.textContent = '';
  }

  #plan(/** @type {number} */ wait) {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#look(), wait);
  }

  // Without the session, which it would keep alive.
  #look() {
    fetch('styles/icon.svg', {
      method: 'HEAD',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE),
    }).then(
      (answer) => (answer.ok ? this.#answered() : this.#missed()),
      () => this.#missed(),
    );
  }

  #answered() {
    const now = Date.now();
    const slept = now - this.#good > SLEPT;
    this.#good = now;
    this.#failures = 0;
    if (this.#asked && now - this.#asked > PUSHED_WITHIN) {
      window.location.reload();
    } else if (!this.#asked && (slept || this.textContent)) {
      this.#asked = now;
      this.dispatchEvent(new CustomEvent('back'));
    }
    this.#next(BEAT);
  }

  #missed() {
    this.#asked = 0;
    this.#failures += 1;
    if (this.#failures > 1 && !this.textContent) {
      this.textContent = (this.getAttribute('words') ?? '').replace('{time}', this.#time());
    }
    this.#next(this.#failures > 1 ? BEAT : SECOND_TRY);
  }

  #next(/** @type {number} */ wait) {
    if (this.isConnected) {
      this.#plan(wait);
    }
  }

  #time() {
    return new Date(this.#good).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
  }
}

if (!customElements.get('line-watch')) {
  customElements.define('line-watch', LineWatch);
}
