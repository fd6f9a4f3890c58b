import type { EnvOf } from '#platform';
import type { OpenIdSignIn, PageSettings } from './page-settings.js';
import type { webEnv } from './web-env.js';

type WebEnv = EnvOf<typeof webEnv>;

/** What the settings make of the pages, signing in at an OpenID provider, or without one as the demonstration's people. */
export const pageSettingsOf = (env: WebEnv, issuer: string | undefined): PageSettings => ({
  signIn: issuer === undefined ? { kind: 'demo' } : openIdOf(env, issuer),
  supportOrigins: env.SUPPORT_ORIGINS,
});

const openIdOf = (env: WebEnv, issuer: string): OpenIdSignIn => ({
  kind: 'openid',
  issuer,
  clientId: env.OIDC_CLIENT_ID,
  scope: env.OIDC_SCOPE,
  parameters: env.OIDC_PARAMETERS,
  origins: env.OIDC_ORIGINS,
});
