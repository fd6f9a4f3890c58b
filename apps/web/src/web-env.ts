import { type EnvEntry, envVar } from '#platform';

const parameters: EnvEntry<Record<string, string>> = {
  allowed: "what stands behind a URL's question mark, such as resource=https://desk.example.com",
  parse: (text) =>
    /^[\w-]+=[^&=\s]+(&[\w-]+=[^&=\s]+)*$/.test(text)
      ? Object.fromEntries(new URLSearchParams(text))
      : undefined,
  optional: false,
  secret: false,
  default: {},
};

/** Settings of the pages, beside those of sign-in that the services have too. */
export const webEnv = {
  SUPPORT_ORIGINS: envVar.origins(),
  OIDC_CLIENT_ID: envVar.text({ default: 'junban' }),
  OIDC_SCOPE: envVar.text({ default: 'openid profile email' }),
  OIDC_PARAMETERS: parameters,
  OIDC_ORIGINS: envVar.origins(),
};
