import type { PageSettings } from '#web';
import type { DeskEnv } from './env.js';

/** How people sign in to the pages: as one of the demonstration's, or at the OpenID provider. */
export const pageSettingsOf = (env: DeskEnv): PageSettings => ({
  signIn: env.demo
    ? { kind: 'demo' }
    : { kind: 'openid', issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, scope: env.OIDC_SCOPE },
  supportOrigins: env.SUPPORT_ORIGINS,
});
