export { DEMO_HELP_CENTER } from './demo-help-center.js';
export { DEMO_PEOPLE, demoPerson, type DemoPerson, type DemoSubject } from './demo-people.js';
export type { PageSettings } from './page-settings.js';
export { pageSettingsOf } from './page-settings-of.js';
export { createPagesApp } from './pages-app.js';
export { servePages } from './serve-pages.js';
export { webEnv } from './web-env.js';
