import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import { defineConfig } from 'vitepress';
import { asPageLinks } from '../page-links.mjs';
import { decisionPages } from '../decision-pages.mjs';

const root = join(import.meta.dirname, '../../..');
const slugger = new GithubSlugger();

const pages = (base, names) => names.map(([text, name]) => ({ text, link: `${base}${name}` }));

const ownPackage = (name) => ({
  find: new RegExp(`^${name}$`),
  replacement: fileURLToPath(import.meta.resolve(name)),
});

/** All Markdown of the repository is the site; its addresses are the places of the files. */
export default defineConfig({
  title: 'Junban',
  description: 'A support desk that keeps its policy',
  srcDir: root,
  srcExclude: ['dist/**', 'data/**', 'docs/site/node_modules/**'],
  outDir: join(root, 'dist/docs'),
  cacheDir: join(root, 'dist/docs-cache'),
  // A folder's README is the page of the folder.
  rewrites: { 'README.md': 'index.md', ':folder(.*)/README.md': ':folder/index.md' },
  cleanUrls: false,
  // Pages lie outside this folder, which has the site's own packages.
  vite: {
    resolve: { alias: ['vue/server-renderer', 'vue'].map(ownPackage) },
  },
  markdown: {
    // The same addresses of headings as where the files are read in the repository.
    anchor: { slugify: (heading) => slugger.reset() ?? slugger.slug(heading) },
    config: (markdown) => asPageLinks(markdown, root),
  },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: pages('/docs/', [
      ['Architecture', 'architecture'],
      ['Operations', 'operations'],
      ['Decisions', 'adr/'],
      ['API', 'reference/customers'],
    ]),
    sidebar: [
      {
        text: 'Junban',
        items: [
          { text: 'Start', link: '/' },
          ...pages('/docs/', [
            ['Architecture', 'architecture'],
            ['A day at the desk', 'agent-desk'],
            ['What is claimed, and shown', 'proof'],
          ]),
          { text: 'Contributing', link: '/CONTRIBUTING' },
          { text: 'Changes', link: '/CHANGELOG' },
        ],
      },
      {
        text: 'Operations',
        items: [
          { text: 'Operating the desk', link: '/docs/operations' },
          { text: 'Runbooks', link: '/docs/runbooks/' },
          { text: 'Telemetry', link: '/docs/telemetry' },
          { text: 'The command line', link: '/apps/cli/' },
          { text: 'Running a service', link: '/libs/service/' },
          { text: 'Kubernetes', link: '/k8s/' },
        ],
      },
      {
        text: 'The policy',
        items: pages('/docs/', [
          ['What keeps each sentence', 'policy-coverage'],
          ['Every outcome', 'policy-matrix'],
          ['Holidays', 'holiday-sources'],
        ]),
      },
      {
        text: 'Interfaces',
        items: pages('/docs/reference/', [
          ['Customers', 'customers'],
          ['Agents', 'agents'],
          ['Operations', 'operators'],
          ['Every service', 'services'],
          ['Events', 'events'],
        ]),
      },
      {
        text: 'Services and libraries',
        collapsed: true,
        items: [
          ...['intake', 'eligibility', 'scheduling', 'assignment', 'desk', 'web'].map(
            (name) => `apps/${name}`,
          ),
          ...[
            'contracts',
            'messaging',
            'calendar',
            'policy',
            'ledger',
            'database',
            'platform',
            'attachments',
          ].map((name) => `libs/${name}`),
        ].map((folder) => ({ text: folder, link: `/${folder}/` })),
      },
      { text: 'Decisions', collapsed: true, items: decisionPages(root) },
    ],
  },
});
