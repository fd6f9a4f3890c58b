import { attachmentEnv, checkStoreEnv, limitsOf, openStore } from '#attachments';
import { createCalendar } from '#calendar';
import { envVar, type EnvSpec } from '#platform';
import { calendarEnv, policyEnv, readPolicy, readServiceEnv, type ServicePorts } from '#service';
import { MODES } from './domain/mode.js';
import { lookEnv, looksOf } from './looks.js';
import type { AssignmentPorts } from './ports.js';

/** The settings that are assignment's alone. */
export const assignmentEnv = {
  /** Turns an agent's subject into an opaque id. */
  AGENT_KEY: envVar.secret({ minLength: 32 }),
  ASSIGNMENT_MODE: envVar.oneOf(MODES, { default: 'push' }),
  LEASE_SECONDS: envVar.wholeNumber({ min: 1, max: 86_400, default: 900 }),
  MAX_CAPACITY: envVar.wholeNumber({ min: 1, max: 100, default: 5 }),
  ...lookEnv,
  ...policyEnv,
  ...calendarEnv,
  ...attachmentEnv,
} satisfies EnvSpec;

/** All of assignment's settings. */
export const readAssignmentEnv = (source: NodeJS.ProcessEnv) => {
  const env = readServiceEnv(source, assignmentEnv);
  checkStoreEnv(env);
  return { ...env, links: looksOf(env), policy: readPolicy(env) };
};

/** What assignment is given where it runs by itself. */
export const assignmentPorts = async (
  ports: ServicePorts,
  env: ReturnType<typeof readAssignmentEnv>,
): Promise<AssignmentPorts> => ({
  ...ports,
  attachments: { store: await openStore(env), limits: limitsOf(env), secret: env.AGENT_KEY },
  calendar: createCalendar({ yearEnd: env.YEAR_END }),
  agentKey: env.AGENT_KEY,
  mode: env.ASSIGNMENT_MODE,
  leaseSeconds: env.LEASE_SECONDS,
  maxCapacity: env.MAX_CAPACITY,
  editions: env.policy.editions,
  links: env.links,
});
