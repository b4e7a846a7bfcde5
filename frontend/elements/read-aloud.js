/**
 * A button that reads the question and its answers aloud. Attributes: lang, read and stop (the button's words).
 *
 * Only voices that the device has in itself are used: no word leaves the tablet. Without one for the language there is
 * no button.
 */
class ReadAloud extends HTMLElement {
  static observedAttributes = ['lang', 'read', 'stop'];

  #button = document.createElement('button');
  #watch = new MutationObserver(() => this.#quiet());
  #look = () => this.#show();

  constructor() {
    super();
    this.#button.type = 'button';
    this.#button.className = 'quiet-button';
    this.#button.addEventListener('click', () => this.#tapped());
  }

  connectedCallback() {
    this.replaceChildren(this.#button);
    window.speechSynthesis?.addEventListener('voiceschanged', this.#look);
    const main = document.querySelector('main');
    if (main) {
      this.#watch.observe(main, {childList: true});
    }
    this.#show();
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    window.speechSynthesis?.removeEventListener('voiceschanged', this.#look);
    window.speechSynthesis?.cancel();
  }

  attributeChangedCallback(name, before, now) {
    if (this.isConnected && before !== now) {
      this.#quiet();
    }
  }

  #voice() {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    return voices.find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(this.lang));
  }

  #show() {
    this.hidden = !this.#voice();
    const speaking = window.speechSynthesis?.speaking ?? false;
    this.#button.textContent = this.getAttribute(speaking ? 'stop' : 'read');
    this.#button.setAttribute('aria-pressed', String(speaking));
  }

  #tapped() {
    const voice = this.#voice();
    if (window.speechSynthesis.speaking || !voice) {
      this.#quiet();
      return;
    }
    for (const text of this.#texts()) {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.rate = 0.9;
      spoken.addEventListener('end', () => this.#show());
      window.speechSynthesis.speak(spoken);
    }
    this.#show();
  }

  #quiet() {
    window.speechSynthesis?.cancel();
    this.#show();
  }

  #texts() {
    const parts = document.querySelectorAll('main :is(h1, h2, .hint, legend, .answer, .main-button)');
    return [...parts]
      .filter((part) => part.checkVisibility() && !(part.localName === 'legend' && part.querySelector('h1')))
      .map((part) => part.innerText.trim())
      .filter(Boolean);
  }
}

if (!customElements.get('quiver-read-aloud')) {
  customElements.define('quiver-read-aloud', ReadAloud);
}
