import { defineConfig } from 'vite';
import { compiledEarly } from './build/compiled-early.js';
import { sharedHead } from './build/shared-head.js';
import { themeVariables } from './build/theme-variables.js';

const PAGES = ['index', 'support', 'agent', 'operations', 'sign-in'];

/** What pages begin with, and all that it is made of. */
const FOUNDATION = [
  /shared\/(look\/(Page|Choices|ProblemNote|HeaderMenu)|session\/Account|texts\/jst)\.tsx?$/,
  /@mantine\/core\/esm\/components\/(Container|Skeleton)\//,
  /node_modules\/(@tanstack\/(react-query|query-core)|use-sync-external-store|wouter\/.*(react-deps|use-hash-location))/,
];
const SUPPORT = /client\/src\/support\//;

/** The pages; the widget that other sites load is built by vite.widget.config.ts. */
export default defineConfig({
  root: `${import.meta.dirname}/client`,
  // Written for React, drawn by Preact (docs/adr/0032-preact.md).
  resolve: {
    alias: [
      { find: /^react(-dom)?$/, replacement: `${import.meta.dirname}/build/react.mjs` },
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
    ],
  },
  html: { cspNonce: '__NONCE__' },
  plugins: [
    sharedHead(`${import.meta.dirname}/client/head.part.html`),
    themeVariables(),
    compiledEarly(['foundation', 'support']),
  ],
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: true,
    // What is inlined would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Older ones would need light-dark() to be written otherwise, which does not fit how Mantine says which it is.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    // The foundation of all pages, and the charts, which come when they are looked at.
    chunkSizeWarningLimit: 600,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // There is no server that would render these components: the directive says nothing here.
      onLog: (level, log, say) => log.code === 'MODULE_LEVEL_DIRECTIVE' || say(level, log),
      output: {
        // A browser asks for six files at a time: the first screen is made of no more (budget.e2e.spec.ts).
        codeSplitting: {
          groups: [
            { name: 'foundation', test: (id) => FOUNDATION.some((part) => part.test(id)), priority: 1 },
            { name: 'support', test: SUPPORT, tags: ['$initial'], includeDependenciesRecursively: false },
          ],
        },
      },
      input: Object.fromEntries(PAGES.map((page) => [page, `${import.meta.dirname}/client/${page}.html`])),
    },
  },
});
