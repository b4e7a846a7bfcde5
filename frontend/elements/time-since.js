/** Counts minutes up. Attributes: seconds (gone by when it is shown), minutes-words (with {m}), hours-words (with {h} and {m}). */
class TimeSince extends HTMLElement {
  connectedCallback() {
    this.start = performance.now() - Number(this.getAttribute("seconds")) * 1000;
    this.timer = setInterval(() => this.show(), 10000);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show() {
    const minutes = Math.floor((performance.now() - this.start) / 60000);
    const words = this.getAttribute(minutes < 60 ? "minutes-words" : "hours-words");
    const text = words
      .replace("{h}", String(Math.floor(minutes / 60)))
      .replace("{m}", String(minutes < 60 ? minutes : minutes % 60));
    if (this.textContent !== text) {
      this.textContent = text;
    }
  }
}

if (!customElements.get("quiver-time-since")) {
  customElements.define("quiver-time-since", TimeSince);
}
