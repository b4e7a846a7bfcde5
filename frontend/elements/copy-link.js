/** A link in full and a button that copies it. Attributes: path, label, done. */
class CopyLink extends HTMLElement {
  connectedCallback() {
    if (this.firstChild) {
      return;
    }
    const field = document.createElement("input");
    field.readOnly = true;
    field.value = new URL(this.getAttribute("path"), document.baseURI).href;
    field.setAttribute("aria-label", field.value);
    field.addEventListener("focus", () => field.select());

    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.getAttribute("label");
    button.addEventListener("click", () => this.copy(field, button));

    const said = document.createElement("span");
    said.setAttribute("role", "status");
    this.append(field, button, said);
  }

  async copy(field, button) {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Without HTTPS there is no clipboard; the text is selected, so that the keys copy it.
      return;
    }
    this.querySelector("[role=status]").textContent = this.getAttribute("done");
    button.focus();
  }
}

if (!customElements.get("quiver-copy-link")) {
  customElements.define("quiver-copy-link", CopyLink);
}
