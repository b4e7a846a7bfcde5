/** Counts down. Attributes: seconds (left when it is shown), words (with {} for the time), over. */
class TimeLeft extends HTMLElement {
  connectedCallback() {
    this.end = performance.now() + Number(this.getAttribute("seconds")) * 1000;
    this.timer = setInterval(() => this.show(), 500);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show() {
    const left = Math.max(0, Math.ceil((this.end - performance.now()) / 1000));
    const time = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    this.textContent = left > 0 ? this.getAttribute("words").replace("{}", time) : this.getAttribute("over");
    this.toggleAttribute("data-over", left === 0);
    if (left === 0) {
      clearInterval(this.timer);
    }
  }
}

if (!customElements.get("quiver-time-left")) {
  customElements.define("quiver-time-left", TimeLeft);
}
