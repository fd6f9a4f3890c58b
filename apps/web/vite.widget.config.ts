import { defineConfig } from 'vite';

/** One script without a hash in its name, for a tag that other sites keep for years. */
export default defineConfig({
  root: `${import.meta.dirname}/client`,
  publicDir: false,
  build: {
    outDir: '../../../dist/web',
    emptyOutDir: false,
    lib: {
      entry: 'src/widget/junban-support.ts',
      formats: ['iife'],
      name: 'JunbanSupport',
      fileName: () => 'support.js',
    },
  },
});
