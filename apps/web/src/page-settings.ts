/** What the server tells a page with its HTML: how people sign in, and who may show the support page in a frame. */
export interface PageSettings {
  signIn: DemoSignIn | OpenIdSignIn;
  /** Origins, besides the pages' own, that may show the support page in a frame and hand it a token. */
  supportOrigins: string[];
}

/** The desk's demonstration gives out tokens to whoever one wants to be. */
export interface DemoSignIn {
  kind: 'demo';
}

/** An OpenID provider: code flow with PKCE. */
export interface OpenIdSignIn {
  kind: 'openid';
  issuer: string;
  clientId: string;
  /** Scopes asked for, with a blank between them. */
  scope: string;
  /** What it wants besides, such as `resource` or `audience`, to issue a token for the services. */
  parameters: Record<string, string>;
  /** Origins of its endpoints, besides the issuer's own. */
  origins: string[];
}
