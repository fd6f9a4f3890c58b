/**
 * The SQLSTATE of an error that PostgreSQL itself raised, also when TypeORM has wrapped it;
 * undefined for anything else (a broken socket, an error of our own code).
 */
export function sqlStateOf(error: unknown): string | undefined {
  const { driverError } = asRecord(error);
  const { code, severity } = asRecord(driverError ?? error);
  return typeof code === 'string' && typeof severity === 'string' ? code : undefined;
}

/**
 * True when the data are to blame and a retry cannot help: SQLSTATE class 22 (value not storable)
 * or 23 (constraint). Source: DESIGN §6, "Consumer".
 */
export function isDataError(error: unknown): boolean {
  return /^2[23]/.test(sqlStateOf(error) ?? '');
}

/**
 * True when the database could not be reached, or left in the middle: nothing is wrong with the request,
 * so it may be tried again. A lost COMMIT is not among them: see {@link CommitUnknown}.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  const state = sqlStateOf(error);
  // 08: connection, 57P: shutdown or terminated by an administrator, 53300: no free slot, 25P03: idle in transaction.
  if (state) return /^(08|57P|53300|25P03)/.test(state);
  const { code, message } = asRecord(error);
  return socketErrors.has(String(code)) || driverMessages.some((text) => String(message).includes(text));
}

/** The connection was lost before COMMIT was sent: nothing of the transaction was stored. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  constructor(cause: unknown) {
    super('The connection to the database was lost before the commit; nothing was stored.', { cause });
  }
}

/**
 * The connection was lost while COMMIT was under way: the transaction may or may not have been stored.
 * The caller must look it up (by ids made beforehand) before it answers. Source: DESIGN §4.2.
 */
export class CommitUnknown extends Error {
  override readonly name = 'CommitUnknown';
  constructor(cause: unknown) {
    super('The connection to the database was lost during the commit; whether it happened is unknown.', {
      cause,
    });
  }
}

/** True for {@link CommitUnknown}, also as the cause of another error. */
export function isCommitUnknown(error: unknown): boolean {
  if (error instanceof CommitUnknown) return true;
  return error instanceof Error && error.cause !== undefined && isCommitUnknown(error.cause);
}

const socketErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// pg reports these without any code.
const driverMessages = [
  'Connection terminated',
  'is not queryable',
  'timeout exceeded when trying to connect',
  'timeout expired',
];

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
