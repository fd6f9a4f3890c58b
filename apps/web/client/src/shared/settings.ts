import type { PageSettings } from '../../../src/page-settings.js';

/** What the server has put into the page. */
export const settings = JSON.parse(document.getElementById('settings')!.textContent) as PageSettings;

export type { OpenIdSignIn } from '../../../src/page-settings.js';
