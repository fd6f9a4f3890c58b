const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
]);

/** SQLSTATE classes: 08 connection, 53 resources, 57P0x shutdown; and statement, lock and session timeouts. */
const sqlState = /^(08...|53...|57P0.|57014|55P03|25P0[23]|40001|40P01)$/;

/** What pg says without a code. */
const said =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error/i;

/** Whether an error says that the database could not be reached or could not finish just now: trying again may help. */
export function isConnectionLost(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const { code, cause, driverError } = error as Error & {
    code?: unknown;
    cause?: unknown;
    driverError?: unknown;
  };
  const text = typeof code === 'string' ? code : '';
  if (networkCodes.has(text) || sqlState.test(text) || said.test(error.message)) return true;
  const inner = error instanceof AggregateError ? (error.errors as unknown[]) : [];
  return [cause, driverError, ...inner].some((part) => isConnectionLost(part, depth + 1));
}
