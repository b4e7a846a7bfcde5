/**
 * Keys of the worklist: j and k move the focus down and up in the list, / goes to the search. They work only outside
 * fields and only while the attribute "on" is there.
 */
class ListKeys extends HTMLElement {
  connectedCallback() {
    this.listen = (event) => this.pressed(event);
    document.addEventListener("keydown", this.listen);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.listen);
  }

  get search() {
    return document.querySelector(".worklist-head vaadin-text-field");
  }

  get links() {
    return [...document.querySelectorAll(".worklist-link")];
  }

  pressed(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const elsewhere = event.target.closest?.("input, textarea, select, [contenteditable], [role=dialog], vaadin-date-picker");
    if (!this.hasAttribute("on") || elsewhere) {
      return;
    }
    if (event.key === "/") {
      event.preventDefault();
      this.search?.focus();
    } else if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      this.step(event.key === "j" ? 1 : -1);
    }
  }

  step(by) {
    const links = this.links;
    const from = links.indexOf(document.activeElement);
    const to = from < 0 ? 0 : Math.min(Math.max(from + by, 0), links.length - 1);
    links[to]?.focus();
    links[to]?.scrollIntoView({ block: "nearest" });
  }
}

if (!customElements.get("quiver-list-keys")) {
  customElements.define("quiver-list-keys", ListKeys);
}
