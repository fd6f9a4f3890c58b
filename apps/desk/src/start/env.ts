import { join } from 'node:path';
import { assignmentEnv, looksOf } from '#assignment';
import { type AttachmentEnv, checkStoreEnv } from '#attachments';
import { guestTokensOf, intakeEnv } from '#intake';
import { envVar, logLevels, readEnv, StartupError, streamEnv, tracingEnv } from '#platform';
import { webEnv } from '#web';

const { GUEST_TOKEN_KEYS, ...everybodysIntake } = intakeEnv;
const { AGENT_KEY, ...everybodysAssignment } = assignmentEnv;

const everywhere = {
  PORT: envVar.wholeNumber({ min: 0, max: 65_535, default: 3000 }),
  LOG_LEVEL: envVar.oneOf(logLevels, { default: 'warn' }),
  ...everybodysAssignment,
  ...everybodysIntake,
  ...streamEnv,
  ...tracingEnv,
  ...webEnv,
  JUNBAN_DATA_DIR: envVar.text({ default: 'data' }),
  DATABASE_URL: envVar.url({ protocols: ['postgres:', 'postgresql:'], secret: true, optional: true }),
  NODE_ENV: envVar.text({ optional: true }),
};

const configured = {
  OIDC_ISSUER: envVar.url({ protocols: ['https:', 'http:'] }),
  OIDC_AUDIENCE: envVar.text(),
  GUEST_TOKEN_KEYS,
  AGENT_KEY,
};

const readConfigured = (env: NodeJS.ProcessEnv) => {
  const read = readEnv(env, configured);
  guestTokensOf(read.GUEST_TOKEN_KEYS);
  return read;
};

/** Attachments lie beside the desk's other data unless another place is named. */
const withPlace = <E extends AttachmentEnv & { JUNBAN_DATA_DIR: string }>(env: E): E => {
  const placed = {
    ...env,
    ATTACHMENTS_DIR:
      env.ATTACHMENTS_DIR ?? (env.S3_ENDPOINT ? undefined : join(env.JUNBAN_DATA_DIR, 'attachments')),
  };
  checkStoreEnv(placed);
  return placed;
};

export type DeskEnv = ReturnType<typeof readDeskEnv>;

/** The desk's settings. With DATABASE_URL it is no demonstration any more: sign-in and keys must be given then. */
export const readDeskEnv = (env: NodeJS.ProcessEnv) => {
  const placed = withPlace(readEnv(env, everywhere));
  const common = { ...placed, links: looksOf(placed) };
  if (common.DATABASE_URL) return { ...common, ...readConfigured(env), demo: false as const };
  if (common.NODE_ENV === 'production')
    throw new StartupError(
      'With NODE_ENV=production the desk does not start its demonstration database: set DATABASE_URL, or unset NODE_ENV.',
    );
  return { ...common, demo: true as const };
};
