import { exportJWK, generateKeyPair } from 'jose';
import type Provider from 'oidc-provider';
import { PEOPLE, type Subject } from './people.js';

export const RESOURCE = 'https://desk.example';
export const CLIENT = 'junban-pages';

/** What a test changes while the provider runs. */
export interface Moods {
  /** How long an access token holds. */
  tokenSeconds: number;
  givesRefreshTokens: boolean;
}

const resourceIndicators = (moods: Moods) => ({
  enabled: true,
  getResourceServerInfo: () => ({
    scope: '',
    audience: RESOURCE,
    accessTokenTTL: moods.tokenSeconds,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  }),
});

/** Nobody is asked for consent: the pages are the desk's own. */
const grantTo = (provider: () => Provider) => async (context: any) => {
  const { session, client } = context.oidc;
  const grant = new (provider().Grant)({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile email');
  grant.addResourceScope(RESOURCE, '');
  await grant.save();
  return grant;
};

/** A public client with PKCE, JWTs for the desk with who somebody is, and the sign-out that OpenID describes. */
export const configurationOf = async (pages: string, moods: Moods, provider: () => Provider) => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${pages}/sign-in`],
        post_logout_redirect_uris: [`${pages}/sign-in`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] },
    cookies: { keys: ['a key of a test'] },
    clientBasedCORS: () => true,
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, sub: Subject) => ({ accountId: sub, claims: () => ({ sub, ...PEOPLE[sub] }) }),
    extraTokenClaims: (_: unknown, { accountId }: { accountId: Subject }) => PEOPLE[accountId],
    loadExistingGrant: grantTo(provider),
    issueRefreshToken: () => moods.givesRefreshTokens,
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: resourceIndicators(moods),
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: any, form: string) => {
          context.body = `<!doctype html><link rel="icon" href="data:,"><title>Provider</title>${form}<button name="logout" value="yes" form="op.logoutForm">Leave</button>`;
        },
      },
    },
  };
};
