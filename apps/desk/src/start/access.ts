import { createTokenVerifier } from '#platform';
import { DEMO_AUDIENCE, DEMO_ISSUER, DemoIssuer } from '../demo/issuer.js';
import type { DeskEnv } from './env.js';
import { deskSecrets } from './secrets.js';

/** Keys and sign-in: configured ones, or those that a demonstration makes for itself. */
export const accessOf = async (env: DeskEnv) => {
  if (!env.demo) {
    const {
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: audience,
      GUEST_TOKEN_KEYS: guestKeys,
      AGENT_KEY: agentKey,
    } = env;
    return { verifier: createTokenVerifier({ issuer, audience }), guestKeys, agentKey };
  }
  const secrets = await deskSecrets(env.JUNBAN_DATA_DIR);
  const issuer = new DemoIssuer(secrets.signingKey);
  const verifier = createTokenVerifier({ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, keys: issuer.keys() });
  return { verifier, guestKeys: secrets.guestTokenKeys, agentKey: secrets.agentKey, issuer };
};
