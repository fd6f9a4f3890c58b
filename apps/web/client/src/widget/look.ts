/** Speech bubble, drawn for the button. */
export const BUBBLE =
  'M12 3C6.9 3 3 6.5 3 10.9c0 2.5 1.3 4.7 3.3 6.1-.1 1.2-.6 2.4-1.5 3.4-.3.3 0 .8.4.7 2.2-.3 4-1.1 5.3-2.4.5.1 1 .1 1.5.1 5.1 0 9-3.5 9-7.9S17.1 3 12 3z';

/** Styles of the shadow tree: a constructed sheet, which no content security policy stands against. */
export const STYLES = `
:host { position: fixed; inset-block-end: 24px; inset-inline-end: 24px; z-index: 2147483000; font: 16px/1.5 system-ui, sans-serif; }
:host([hidden]) { display: none; }
button { font: inherit; color: inherit; border: 0; cursor: pointer; }
button:focus-visible { outline: 3px solid light-dark(#34508f, #8aa3d8); outline-offset: 3px; }
.launch { display: grid; place-content: center; inline-size: 56px; block-size: 56px; padding: 0; border-radius: 50%; background: light-dark(#34508f, #8aa3d8); color: light-dark(#fff, #10182c); box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
svg { inline-size: 28px; block-size: 28px; fill: currentColor; }
.panel { position: fixed; inset-block-end: 96px; inset-inline-end: 24px; display: flex; flex-direction: column; inline-size: min(432px, 100vw - 48px); block-size: min(720px, 100dvh - 120px); overflow: hidden; border: 1px solid light-dark(#d5d8de, #3b3f47); border-radius: 12px; background: light-dark(#fff, #1f2023); color: light-dark(#1b1d22, #e8e9ec); box-shadow: 0 16px 48px rgb(0 0 0 / 30%); overscroll-behavior: contain; }
.panel[hidden] { display: none; }
.bar { display: flex; align-items: center; justify-content: space-between; padding: 4px 8px 4px 16px; border-block-end: 1px solid light-dark(#e4e6ea, #33363d); font-weight: 650; }
.close { display: grid; place-content: center; inline-size: 40px; block-size: 40px; border-radius: 8px; background: none; font-size: 24px; line-height: 1; }
.close:focus-visible { outline-offset: -3px; }
iframe { flex: 1; inline-size: 100%; border: 0; background: inherit; }
@media (width <= 600px) {
  .panel { inset: 0; inline-size: auto; block-size: auto; border: 0; border-radius: 0; }
}
`;
