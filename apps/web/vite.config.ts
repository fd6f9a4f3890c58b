import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const PAGES = ['index', 'support', 'agent', 'operations', 'sign-in'];

const FOUNDATION =
  /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|@tanstack\/(react-query|query-core)|openapi-fetch|use-sync-external-store|clsx)\//;

/** Has every page begin with the same head, before Vite looks at it. */
const sharedHead: Plugin = {
  name: 'shared-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(
        '<!-- what all pages begin with -->',
        readFileSync(`${import.meta.dirname}/client/head.part.html`, 'utf8'),
      ),
  },
};

/** The pages; the widget that other sites load is built by vite.widget.config.ts. */
export default defineConfig({
  root: `${import.meta.dirname}/client`,
  plugins: [sharedHead],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    // What is inlined would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Older ones would need light-dark() to be written otherwise, which does not fit how Mantine says which it is.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The foundation of all pages, and the charts, which come when they are looked at; budget.e2e.spec.ts bounds what travels.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // There is no server that would render these components: the directive says nothing here.
      onLog: (level, log, say) => log.code === 'MODULE_LEVEL_DIRECTIVE' || say(level, log),
      output: {
        // What all pages need compresses better together, and stays in the cache when a page changes.
        codeSplitting: { groups: [{ name: 'foundation', test: FOUNDATION }] },
      },
      input: Object.fromEntries(PAGES.map((page) => [page, `${import.meta.dirname}/client/${page}.html`])),
    },
  },
});
