/** Where the provider sends people back to; the same for all pages. */
export const CALLBACK = '/sign-in';
