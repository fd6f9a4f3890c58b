customElements.define('junban-support', class extends HTMLElement {});
