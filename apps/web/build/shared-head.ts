import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Has every page begin with the same head, before Vite looks at it. `file`: the head's lines. */
export const sharedHead = (file: string): Plugin => ({
  name: 'shared-head',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('<!-- what all pages begin with -->', readFileSync(file, 'utf8')),
  },
});
