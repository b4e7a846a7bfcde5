/**
 * A pad to sign on. Attributes: `drawing` (lines of points on a pad of 1000 by 400: "x,y x,y;x,y x,y"), `label`, `wipe`
 * (the words of the button that wipes it off), `readonly`. Event: `signature-drawn` with the drawing.
 */
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 1000;
const HEIGHT = 400;
const LONGEST = 20_000;
const NEAR = 6;

class SignaturePad extends HTMLElement {
  static observedAttributes = ['drawing', 'label', 'wipe', 'readonly'];

  #svg = document.createElementNS(SVG, 'svg');
  #path = document.createElementNS(SVG, 'path');
  #wipe = document.createElement('button');
  #lines = [];
  #line = null;

  constructor() {
    super();
    this.#svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
    this.#svg.setAttribute('role', 'img');
    const rule = document.createElementNS(SVG, 'path');
    rule.setAttribute('class', 'rule');
    rule.setAttribute('d', `M 60 ${HEIGHT - 90} H ${WIDTH - 60}`);
    this.#path.setAttribute('class', 'ink');
    this.#svg.append(rule, this.#path);
    this.#svg.addEventListener('pointerdown', (event) => this.#begin(event));
    this.#svg.addEventListener('pointermove', (event) => this.#go(event));
    for (const end of ['pointerup', 'pointercancel']) {
      this.#svg.addEventListener(end, () => this.#end());
    }
    this.#wipe.type = 'button';
    this.#wipe.className = 'quiet-button';
    this.#wipe.addEventListener('click', () => {
      this.#lines = [];
      this.#show();
      this.#tell();
    });
  }

  connectedCallback() {
    this.#update();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.#update();
    }
  }

  #update() {
    const readonly = this.hasAttribute('readonly');
    this.replaceChildren(...(readonly ? [this.#svg] : [this.#svg, this.#wipe]));
    this.#svg.setAttribute('aria-label', this.getAttribute('label') ?? '');
    this.#wipe.textContent = this.getAttribute('wipe') ?? '';
    if (!this.#line) {
      this.#lines = (this.getAttribute('drawing') ?? '').split(';').filter(Boolean)
        .map((line) => line.split(' ').map((point) => point.split(',').map(Number)));
      this.#show();
    }
  }

  #point(event) {
    const box = this.#svg.getBoundingClientRect();
    const within = (part, most) => Math.round(Math.min(Math.max(part, 0), 1) * (most - 1));
    return [within((event.clientX - box.left) / box.width, WIDTH), within((event.clientY - box.top) / box.height, HEIGHT)];
  }

  #begin(event) {
    if (this.hasAttribute('readonly') || this.#line) {
      return;
    }
    event.preventDefault();
    this.#svg.setPointerCapture(event.pointerId);
    this.#line = [this.#point(event)];
    this.#lines.push(this.#line);
    this.#show();
  }

  #go(event) {
    if (!this.#line) {
      return;
    }
    const [x, y] = this.#point(event);
    const [lastX, lastY] = this.#line.at(-1);
    if (Math.hypot(x - lastX, y - lastY) >= NEAR && this.#drawing().length < LONGEST - 20) {
      this.#line.push([x, y]);
      this.#show();
    }
  }

  #end() {
    if (this.#line) {
      // A dot is a short line, so that it shows and counts: a line has three points at least.
      while (this.#line.length < 3) {
        const [x, y] = this.#line.at(-1);
        this.#line.push([Math.min(x + 1, WIDTH - 1), y]);
      }
      this.#line = null;
      this.#show();
      this.#tell();
    }
  }

  #drawing() {
    return this.#lines.map((line) => line.map((point) => point.join(',')).join(' ')).join(';');
  }

  #show() {
    this.#path.setAttribute('d', this.#lines.map((line) => 'M ' + line.map((point) => point.join(' ')).join(' L ')).join(' '));
  }

  #tell() {
    this.dispatchEvent(new CustomEvent('signature-drawn', {detail: {drawing: this.#drawing()}}));
  }
}

if (!customElements.get('quiver-signature-pad')) {
  customElements.define('quiver-signature-pad', SignaturePad);
}
