import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type Provider from 'oidc-provider';

/** What the provider says of somebody. */
export interface Person {
  name: string;
  email?: string;
  plan?: string;
  roles?: readonly string[];
}

/** Whom it serves. */
export interface ProviderSettings {
  /** The pages' origin. */
  pages: string;
  /** What the pages call themselves. */
  client: string;
  /** The audience of its tokens: a URI, by RFC 8707. */
  resource: string;
  /** By subject. */
  people: Readonly<Record<string, Person>>;
  moods: Moods;
}

/** What may change while it runs. */
export interface Moods {
  /** How long an access token holds. */
  tokenSeconds: number;
  givesRefreshTokens: boolean;
}

interface Context {
  oidc: { session: { accountId: string }; client: { clientId: string } };
  body: string;
}

const resourceIndicators = ({ resource, moods }: ProviderSettings) => ({
  enabled: true,
  getResourceServerInfo: () => ({
    scope: '',
    audience: resource,
    accessTokenTTL: moods.tokenSeconds,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  }),
});

/** Nobody is asked for consent: the pages are the desk's own. */
const grantTo =
  (provider: () => Provider, resource: string) =>
  async ({ oidc: { session, client } }: Context) => {
    const grant = new (provider().Grant)({ accountId: session.accountId, clientId: client.clientId });
    grant.addOIDCScope('openid profile email');
    grant.addResourceScope(resource, '');
    await grant.save();
    return grant;
  };

const leavePage = (form: string): string =>
  `<!doctype html><link rel="icon" href="data:,"><title>Provider</title>${form}<button name="logout" value="yes" form="op.logoutForm">Leave</button>`;

/** A public client with PKCE, JWTs for the desk with who somebody is, and the sign-out that OpenID describes. */
export const configurationOf = async (
  settings: ProviderSettings,
  { interactionAt, provider }: { interactionAt: (uid: string) => string; provider: () => Provider },
) => {
  const { pages, client, resource, people, moods } = settings;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  // Another key each time it starts has another name: services that know the last one ask for it.
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' };
  return {
    clients: [
      {
        client_id: client,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${pages}/sign-in`],
        post_logout_redirect_uris: [`${pages}/sign-in`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clientBasedCORS: () => true,
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, sub: string) =>
      people[sub] && { accountId: sub, claims: () => ({ sub, ...people[sub] }) },
    extraTokenClaims: (_: unknown, { accountId }: { accountId: string }) => people[accountId],
    loadExistingGrant: grantTo(provider, resource),
    issueRefreshToken: () => moods.givesRefreshTokens,
    interactions: { url: (_: unknown, { uid }: { uid: string }) => interactionAt(uid) },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: resourceIndicators(settings),
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => {
          context.body = leavePage(form);
        },
      },
    },
  };
};
