import { createHash, randomBytes } from 'node:crypto';

/** Whom to ask for a token, and as whom the pages ask. */
export interface SignIn {
  issuer: string;
  /** The pages' origin. */
  pages: string;
  client: string;
  resource: string;
}

interface Document {
  authorization_endpoint: string;
  token_endpoint: string;
}

const MOST_REDIRECTS = 10;

/** A browser without a page: keeps cookies, and follows redirects until they leave the provider. */
class Redirects {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly end: string) {}

  /** Where it ends: the address after the provider, or a page of the provider's own. */
  async follow(url: string, init: RequestInit = {}): Promise<string> {
    let next = { url, init };
    for (let step = 0; step < MOST_REDIRECTS; step += 1) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next.url, { ...next.init, headers: { cookie }, redirect: 'manual' });
      for (const set of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
        this.cookies.set(name!, value!);
      }
      const location = answer.headers.get('location');
      if (answer.status === 200) return next.url;
      if (location === null) throw new Error(`${next.url} answered ${answer.status}: ${await answer.text()}`);
      const to = new URL(location, next.url).href;
      if (to.startsWith(this.end)) return to;
      next = { url: to, init: {} };
    }
    throw new Error(`${url} redirects without end`);
  }
}

/** Signs somebody in at the demonstration's provider as the pages do (code flow with PKCE); the access token. */
export const signIn = async ({ issuer, pages, client, resource }: SignIn, who: string): Promise<string> => {
  const discovery = await fetch(`${issuer}/.well-known/openid-configuration`);
  const document = (await discovery.json()) as Document;
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${pages}/sign-in`;
  const asked = new URLSearchParams({
    client_id: client,
    redirect_uri: redirect,
    response_type: 'code',
    scope: 'openid profile email',
    resource,
    state: 'state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browser = new Redirects(redirect);
  const question = await browser.follow(`${document.authorization_endpoint}?${asked.toString()}`);
  const back = await browser.follow(question, { method: 'POST', body: new URLSearchParams({ who }) });
  const answer = await fetch(document.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(back).searchParams.get('code') ?? '',
      redirect_uri: redirect,
      client_id: client,
      code_verifier: verifier,
      resource,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`${who} got no token: ${back} and then ${answer.status}`);
  return token;
};
