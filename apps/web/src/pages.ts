/** The pages by their file; `deeper`: addresses below a page are its own, except those of the services. */
export const PAGES = [
  { file: 'index.html', at: '/' },
  { file: 'sign-in.html', at: '/sign-in' },
  { file: 'support.html', at: '/support', mayBeFramed: true },
  { file: 'agent.html', at: '/agent', deeper: /^\/agent\/(?!v1(\/|$))/ },
  { file: 'operations.html', at: '/operations', deeper: /^\/operations\/(?!v1(\/|$))/ },
] as const;

/** What pages, and other sites, load: nothing else is served. */
const FILES = ['/support.js', '/favicon.svg'];
const FOLDERS = ['/assets/'];

/** Whether a path, without its query, is that of a file that is served. */
export const isServedFile = (path: string): boolean =>
  FILES.includes(path) || FOLDERS.some((folder) => path.startsWith(folder));

/** Whether a path, without its query, is the pages' and not a service's. */
export const isOfPages = (path: string): boolean =>
  isServedFile(path) ||
  PAGES.some((page) => page.at === path || ('deeper' in page && page.deeper.test(path)));
