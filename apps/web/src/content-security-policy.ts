import type { PageSettings } from './page-settings.js';

/** What the pages may load and who may frame them. `nonce` is new with each answer: styles that a page makes carry it. */
export const contentSecurityPolicy = (
  { signIn, supportOrigins }: PageSettings,
  { nonce, mayBeFramed }: { nonce: string; mayBeFramed: boolean },
): string => {
  const provider = signIn.kind === 'openid' ? [new URL(signIn.issuer).origin, ...signIn.origins] : [];
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    ["connect-src 'self'", ...provider].join(' '),
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    mayBeFramed ? ['frame-ancestors', "'self'", ...supportOrigins].join(' ') : "frame-ancestors 'none'",
  ].join('; ');
};
