import { defineConfig } from 'vite';

/** The demonstration's OpenID provider as one file: the packages that it needs are in no production installation. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true },
  build: {
    ssr: 'main.ts',
    outDir: '../../dist/openid',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      output: { entryFileNames: 'openid.mjs' },
      // A package of Koa's evaluates a text of its own.
      onLog: (level, log, say) => log.code === 'EVAL' || say(level, log),
    },
  },
});
