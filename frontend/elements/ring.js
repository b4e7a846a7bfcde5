/**
 * Shows the calls, which stand just before this element, above everything else while the attribute "ringing" is there,
 * and makes the sound: two soft tones every two seconds once somebody switched it on.
 * Attributes: ringing, on-label, off-label.
 */
const REMEMBERED = "quiver-ring-sound";

class Ring extends HTMLElement {
  static observedAttributes = ["ringing"];

  connectedCallback() {
    if (!this.button) {
      this.button = document.createElement("button");
      this.button.type = "button";
      this.button.addEventListener("click", () => this.toggle());
      this.append(this.button);
    }
    // A dialog that opens later would lie above the calls.
    this.raise = () => this.hasAttribute("ringing") && this.lift();
    document.addEventListener("vaadin-overlay-open", this.raise, true);
    this.measure = new ResizeObserver(() => this.makeRoom());
    this.measure.observe(this.calls);
    // Browsers let no page make a sound before somebody touched it: the next touch brings a wanted sound back.
    this.wanted = sessionStorage.getItem(REMEMBERED) === "on";
    this.awaken = () => this.wanted && this.start();
    document.addEventListener("pointerdown", this.awaken, { once: true });
    document.addEventListener("keydown", this.awaken, { once: true });
    this.show();
    this.update();
  }

  disconnectedCallback() {
    document.removeEventListener("vaadin-overlay-open", this.raise, true);
    this.measure.disconnect();
    document.removeEventListener("pointerdown", this.awaken);
    document.removeEventListener("keydown", this.awaken);
    clearInterval(this.timer);
    this.timer = undefined;
    this.audio?.close();
    this.audio = undefined;
  }

  attributeChangedCallback() {
    if (this.button) {
      this.update();
    }
  }

  get calls() {
    return this.previousElementSibling;
  }

  lift() {
    if (this.calls.matches(":popover-open")) {
      this.calls.hidePopover();
    }
    this.calls.showPopover();
    this.makeRoom();
  }

  makeRoom() {
    document.documentElement.style.setProperty("--ring-height", this.calls.offsetHeight + "px");
  }

  toggle() {
    this.wanted = !this.wanted;
    sessionStorage.setItem(REMEMBERED, this.wanted ? "on" : "off");
    if (this.wanted) {
      this.start();
      this.chime();
    }
    this.show();
    this.update();
  }

  start() {
    this.audio ??= new AudioContext();
    this.audio.resume();
    this.update();
  }

  show() {
    this.button.textContent = this.getAttribute(this.wanted ? "off-label" : "on-label");
    this.button.setAttribute("aria-pressed", String(this.wanted));
  }

  update() {
    const open = this.calls.matches(":popover-open");
    if (this.hasAttribute("ringing") && !open) {
      this.lift();
    } else if (!this.hasAttribute("ringing") && open) {
      this.calls.hidePopover();
      this.makeRoom();
    }
    const rings = this.hasAttribute("ringing") && this.wanted && this.audio;
    if (rings && !this.timer) {
      this.chime();
      this.timer = setInterval(() => this.chime(), 2000);
    } else if (!rings) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  chime() {
    this.tone(880, 0);
    this.tone(660, 0.35);
  }

  tone(frequency, delay) {
    const at = this.audio.currentTime + delay;
    const oscillator = this.audio.createOscillator();
    const gain = this.audio.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(0.25, at + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
    oscillator.connect(gain).connect(this.audio.destination);
    oscillator.start(at);
    oscillator.stop(at + 0.32);
  }
}

if (!customElements.get("quiver-ring")) {
  customElements.define("quiver-ring", Ring);
}
