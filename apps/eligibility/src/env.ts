import { policyEnv, readPolicy, readServiceEnv } from '#service';

/** Eligibility's settings. The edition comes with each inquiry; which one governs now is only told to operators. */
export const readEligibilityEnv = (source: NodeJS.ProcessEnv) => {
  const env = readServiceEnv(source, policyEnv);
  return { ...env, policy: readPolicy(env) };
};
