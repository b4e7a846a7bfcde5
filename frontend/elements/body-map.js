import {VIEWS, mirrored} from './body-figure.js';

/**
 * A drawn body on which places are marked.
 *
 * Attributes: `marked`, `hatched` and `offered` (places such as `hand:left`, separated by blanks; the tongue is
 * `tongue:both`), `readonly`, and what is written over the views: `head`, `front`, `back`, `left`, `right`.
 * Event: `body-map-tap` with the place and whether it is marked now. The drawing is for eyes and fingers; whoever
 * uses it offers the same places as check boxes too.
 */
const SVG = 'http://www.w3.org/2000/svg';
let figures = 0;

class BodyMap extends HTMLElement {
  static observedAttributes = ['marked', 'hatched', 'offered', 'head', 'front', 'back', 'left', 'right'];

  connectedCallback() {
    this.draw();
    this.showMarks();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.isConnected || before === now) {
      return;
    }
    if (name !== 'marked' && name !== 'hatched') {
      this.draw();
    }
    this.showMarks();
  }

  words(attribute) {
    return new Set((this.getAttribute(attribute) ?? '').split(' ').filter(Boolean));
  }

  draw() {
    const offered = this.words('offered');
    this.replaceChildren(...VIEWS.map((view) => this.figure(view, offered)));
  }

  figure(view, offered) {
    const figure = document.createElement('figure');
    figure.className = `body-view body-view-${view.name}`;
    figure.setAttribute('aria-hidden', 'true');
    const caption = document.createElement('figcaption');
    const onTheLeft = view.positive === 'left' ? 'right' : 'left';
    for (const [className, word] of [['side', onTheLeft], ['view', view.name], ['side', view.positive]]) {
      const span = document.createElement('span');
      span.className = className;
      span.textContent = this.getAttribute(word) ?? '';
      caption.append(span);
    }
    figure.append(caption, this.picture(view, offered));
    return figure;
  }

  picture(view, offered) {
    const svg = element('svg', {viewBox: view.box, focusable: 'false'});
    const clip = `body-map-${++figures}`;
    const outline = () => [element('path', {d: view.outline}), element('path', {d: view.outline, transform: 'scale(-1 1)'})];
    const clipPath = element('clipPath', {id: clip});
    clipPath.append(...outline());
    const skin = element('g', {class: 'skin'});
    skin.append(...outline());
    const parts = element('g', {class: 'parts', 'clip-path': `url(#${clip})`});
    const hatches = element('g', {class: 'hatches', 'clip-path': `url(#${clip})`});
    const touch = element('g', {class: 'touch'});
    // The head is too small here to be told apart; a tap leads to where it is drawn large.
    if (view.head) {
      const head = element('polygon', {points: view.head});
      head.addEventListener('click', () => this.querySelector('.body-view-head').scrollIntoView({block: 'nearest'}));
      touch.append(head);
    }
    for (const {place, points, shown} of places(view)) {
      if (offered.has(place)) {
        parts.append(element('polygon', {points: shown, 'data-place': place}));
        hatches.append(element('polygon', {points: shown, 'data-hatched': place, fill: `url(#${clip}-hatch)`}));
        const target = element('polygon', {points, 'data-place': place});
        target.addEventListener('click', () => this.tapped(place));
        touch.append(target);
      }
    }
    const lines = element('g', {class: 'lines'});
    for (const d of view.lines) {
      lines.append(element('path', {d}), element('path', {d, transform: 'scale(-1 1)'}));
    }
    svg.append(clipPath, hatch(`${clip}-hatch`), skin, parts, hatches, lines, touch);
    return svg;
  }

  tapped(place) {
    if (this.hasAttribute('readonly')) {
      return;
    }
    const marked = this.words('marked');
    const now = !marked.delete(place);
    if (now) {
      marked.add(place);
    }
    this.setAttribute('marked', [...marked].join(' '));
    this.dispatchEvent(new CustomEvent('body-map-tap', {detail: {place, marked: now}}));
  }

  showMarks() {
    const marked = this.words('marked');
    for (const part of this.querySelectorAll('[data-place]')) {
      part.classList.toggle('is-marked', marked.has(part.dataset.place));
    }
    const hatched = this.words('hatched');
    for (const part of this.querySelectorAll('[data-hatched]')) {
      part.classList.toggle('is-hatched', hatched.has(part.dataset.hatched));
    }
  }
}

// A dark line beside a light one is seen on skin and on a mark.
function hatch(id) {
  const pattern = element('pattern', {
    id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
  });
  pattern.append(
    element('rect', {class: 'hatch-light', x: 0, y: 0, width: 1.1, height: 6}),
    element('rect', {class: 'hatch-dark', x: 1.1, y: 0, width: 1.3, height: 6}),
  );
  return pattern;
}

function* places(view) {
  const other = view.positive === 'left' ? 'right' : 'left';
  for (const [region, points] of Object.entries(view.cells)) {
    const shown = view.shown[region] ?? points;
    yield {place: `${region}:${view.positive}`, points, shown};
    yield {place: `${region}:${other}`, points: mirrored(points), shown: mirrored(shown)};
  }
  for (const [region, points] of Object.entries(view.middle)) {
    yield {place: `${region}:both`, points, shown: view.shown[region] ?? points};
  }
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}

if (!customElements.get('quiver-body-map')) {
  customElements.define('quiver-body-map', BodyMap);
}
