import { createCalendar } from '#calendar';
import { envVar, type EnvSpec, GuestTokens, parseGuestKeys, StartupError } from '#platform';
import { editionById, type Editions, loadEditions } from '#policy';
import { readServiceEnv, type ServicePorts } from '#service';
import type { IntakePorts } from './ports.js';

/** The settings that are intake's alone. */
export const intakeEnv = {
  /** `<version>:<base64url of 32 bytes or more>`, comma-separated; the highest version signs. */
  GUEST_TOKEN_KEYS: envVar.secret({ minLength: 32 }),
  /** Pins one policy edition instead of the one in force. */
  POLICY_EDITION: envVar.text({ optional: true }),
} satisfies EnvSpec;

/** The access tokens of guests under the keys given. Throws StartupError for keys that are none. */
export const guestTokensOf = (keys: string): GuestTokens => {
  try {
    return new GuestTokens(parseGuestKeys(keys));
  } catch (error) {
    throw new StartupError(`GUEST_TOKEN_KEYS is wrong. ${(error as Error).message}`);
  }
};

/** All editions. Throws StartupError when the one pinned is not among them. */
export const editionsWith = (pin: string | undefined): Editions => {
  const editions = loadEditions();
  try {
    if (pin !== undefined) editionById(editions, pin);
  } catch (error) {
    throw new StartupError(`POLICY_EDITION names ${(error as Error).message}.`);
  }
  return editions;
};

/** All of intake's settings, with what they stand for. */
export const readIntakeEnv = (source: NodeJS.ProcessEnv) => {
  const env = readServiceEnv(source, intakeEnv);
  return {
    ...env,
    guestTokens: guestTokensOf(env.GUEST_TOKEN_KEYS),
    editions: editionsWith(env.POLICY_EDITION),
  };
};

/** What intake is given where it runs by itself. */
export const intakePorts = (
  ports: ServicePorts,
  { guestTokens, editions, POLICY_EDITION: editionPin }: ReturnType<typeof readIntakeEnv>,
): IntakePorts => ({ ...ports, calendar: createCalendar(), guestTokens, editions, editionPin });
