import { BUBBLE, STYLES } from './look.js';
import { languageAmong, wordsIn } from './words.js';

/** Where this script came from is where the support page is. */
const OWN_ORIGIN = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? location.href).origin;

type Token = string | null | undefined;

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties);

const bubble = (): SVGElement => {
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', BUBBLE);
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('aria-hidden', 'true');
  picture.append(path);
  return picture;
};

/**
 * A button at the page's corner that opens the support page in a frame. Attributes: `src`, the desk's origin (that of
 * this script unless given), and `lang`. Properties: `token`, or `getToken` for one that is fetched when it is needed.
 */
class JunbanSupport extends HTMLElement {
  static observedAttributes = ['lang'];

  getToken?: () => Token | Promise<Token>;
  #token: Token;
  #frame?: HTMLIFrameElement;
  #isReady = false;
  readonly #button = make('button', { type: 'button', className: 'launch' });
  readonly #panel = make('div', { className: 'panel', hidden: true, role: 'dialog' });
  readonly #title = make('span', {});
  readonly #close = make('button', { type: 'button', className: 'close', textContent: '×' });

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLES);
    root.adoptedStyleSheets = [sheet];
    this.#button.append(bubble());
    this.#button.ariaExpanded = 'false';
    const bar = make('div', { className: 'bar' });
    bar.append(this.#title, this.#close);
    this.#panel.append(bar);
    root.append(this.#button, this.#panel);
    this.#button.onclick = () => (this.isOpen ? this.close() : this.open());
    this.#close.onclick = () => this.close();
  }

  connectedCallback(): void {
    this.#speak();
    window.addEventListener('message', this.#listen);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#listen);
    document.removeEventListener('keydown', this.#onKey);
  }

  attributeChangedCallback(): void {
    this.#speak();
    void this.#tellSession();
  }

  get token(): Token {
    return this.#token;
  }

  /** Who is signed in, as the desk's services know it: an access token, or null for a guest. */
  set token(token: Token) {
    this.#token = token;
    void this.#tellSession();
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  open(): void {
    this.#panel.hidden = false;
    this.#button.ariaExpanded = 'true';
    this.#frame ??= this.#load();
    this.#frame.focus();
  }

  close(): void {
    if (!this.isOpen) return;
    this.#panel.hidden = true;
    this.#button.ariaExpanded = 'false';
    this.#button.focus();
  }

  get #origin(): string {
    const src = this.getAttribute('src');
    return src ? new URL(src, location.href).origin : OWN_ORIGIN;
  }

  get #language() {
    const around = this.closest<HTMLElement>('[lang]')?.lang;
    return languageAmong([around, ...navigator.languages]);
  }

  #load(): HTMLIFrameElement {
    const src = `${this.#origin}/support?lang=${this.#language}`;
    const frame = make('iframe', { src, title: wordsIn(this.#language).title, allow: 'clipboard-write' });
    this.#panel.append(frame);
    return frame;
  }

  #speak(): void {
    const { open, title, close } = wordsIn(this.#language);
    this.#button.ariaLabel = open;
    this.#button.title = open;
    this.#panel.ariaLabel = title;
    this.#panel.lang = this.#language;
    this.#title.textContent = title;
    this.#close.ariaLabel = close;
    if (this.#frame) this.#frame.title = title;
  }

  readonly #onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.close();
  };

  readonly #listen = ({ source, origin, data }: MessageEvent): void => {
    // Any window can send messages here: only the own frame, while it shows the desk's page, is heard.
    if (!this.#frame || source !== this.#frame.contentWindow || origin !== this.#origin) return;
    const { type } = (data ?? {}) as { type?: unknown };
    if (type === 'junban:close') this.close();
    if (type !== 'junban:ready') return;
    this.#isReady = true;
    void this.#tellSession();
    if (this.isOpen) this.#frame.focus();
  };

  /** The token goes to the desk's origin alone, by message: never into an address. */
  async #tellSession(): Promise<void> {
    if (!this.#isReady) return;
    const token = this.getToken ? await this.getToken() : this.#token;
    const message = { type: 'junban:session', token: token ?? null, language: this.#language };
    this.#frame?.contentWindow?.postMessage(message, this.#origin);
  }
}

customElements.define('junban-support', JunbanSupport);
