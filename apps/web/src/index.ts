export type { PageSettings } from './page-settings.js';
export { servePages } from './serve-pages.js';
export { webEnv } from './web-env.js';
