import { envVar } from '#platform';

/** Settings of the pages, beside those of sign-in that the services have too. */
export const webEnv = {
  SUPPORT_ORIGINS: envVar.origins(),
  OIDC_CLIENT_ID: envVar.text({ default: 'junban' }),
  OIDC_SCOPE: envVar.text({ default: 'openid profile email' }),
};
