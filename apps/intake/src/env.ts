import { attachmentEnv, checkStoreEnv, limitsOf, openStore } from '#attachments';
import { createCalendar } from '#calendar';
import { envVar, type EnvOf, type EnvSpec, GuestTokens, parseGuestKeys, StartupError } from '#platform';
import { calendarEnv, policyEnv, readPolicy, readServiceEnv, type ServicePorts } from '#service';
import { DEFAULT_LIMITS, type NoticeLimits } from './domain/desk-notices.js';
import { ANSWER_WITHIN_DAYS } from './domain/lapse.js';
import type { IntakePorts } from './ports.js';

/** The settings that are intake's alone. */
export const intakeEnv = {
  /** `<version>:<base64url of 32 bytes or more>`, comma-separated; the highest version signs. */
  GUEST_TOKEN_KEYS: envVar.secret({ minLength: 32 }),
  /** Business days that a customer has to answer what the desk asks, before the ticket lapses. */
  ANSWER_WITHIN_DAYS: envVar.wholeNumber({ min: 1, max: 250, default: ANSWER_WITHIN_DAYS }),
  ...policyEnv,
  ...calendarEnv,
  ...attachmentEnv,
  /** Closed days in a row after which the desk says that answers may take longer. */
  NOTICE_AFTER_CLOSED_DAYS: envVar.wholeNumber({ min: 1, max: 30, default: DEFAULT_LIMITS.afterClosedDays }),
  /** Waiting turns, or minutes of business hours that the middle one has waited, above which the desk says it is busy. */
  BUSY_WAITING_TURNS: envVar.wholeNumber({
    min: 0,
    max: 1_000_000,
    default: DEFAULT_LIMITS.busyWaitingTurns,
  }),
  BUSY_MEDIAN_WAIT_MINUTES: envVar.wholeNumber({
    min: 1,
    max: 100_000,
    default: DEFAULT_LIMITS.busyMedianWaitMinutes,
  }),
} satisfies EnvSpec;

/** The access tokens of guests under the keys given. Throws StartupError for keys that are none. */
export const guestTokensOf = (keys: string): GuestTokens => {
  try {
    return new GuestTokens(parseGuestKeys(keys));
  } catch (error) {
    throw new StartupError(`GUEST_TOKEN_KEYS is wrong. ${(error as Error).message}`);
  }
};

/** All of intake's settings, with what they stand for. */
export const readIntakeEnv = (source: NodeJS.ProcessEnv) => {
  const env = readServiceEnv(source, intakeEnv);
  checkStoreEnv(env);
  return { ...env, guestTokens: guestTokensOf(env.GUEST_TOKEN_KEYS), policy: readPolicy(env) };
};

/** From when on the desk says that answers may take longer. */
export const noticeLimitsOf = (
  env: Pick<
    EnvOf<typeof intakeEnv>,
    'NOTICE_AFTER_CLOSED_DAYS' | 'BUSY_WAITING_TURNS' | 'BUSY_MEDIAN_WAIT_MINUTES'
  >,
): NoticeLimits => ({
  afterClosedDays: env.NOTICE_AFTER_CLOSED_DAYS,
  busyWaitingTurns: env.BUSY_WAITING_TURNS,
  busyMedianWaitMinutes: env.BUSY_MEDIAN_WAIT_MINUTES,
});

/** What intake is given where it runs by itself. */
export const intakePorts = async (
  ports: ServicePorts,
  env: ReturnType<typeof readIntakeEnv>,
): Promise<IntakePorts> => ({
  ...ports,
  attachments: { store: await openStore(env), limits: limitsOf(env), secret: env.GUEST_TOKEN_KEYS },
  ...env.policy,
  calendar: createCalendar({ yearEnd: env.YEAR_END }),
  guestTokens: env.guestTokens,
  answerWithinDays: env.ANSWER_WITHIN_DAYS,
  notices: noticeLimitsOf(env),
});
