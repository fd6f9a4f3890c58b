/** What a log may hold of an error. */
export interface SafeError {
  type: string;
  message?: string;
  code?: string;
  table?: string;
  constraint?: string;
  stack?: string;
  cause?: SafeError;
}

interface DriverFields {
  code?: unknown;
  table?: unknown;
  constraint?: unknown;
  cause?: unknown;
  driverError?: unknown;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Messages that quote what was stored or sent: those with an SQLSTATE, of query errors, and of JSON.parse. */
function quotesInput(error: Error, code: string | undefined): boolean {
  return error instanceof SyntaxError || error.name === 'QueryFailedError' || /^[\dA-Z]{5}$/.test(code ?? '');
}

const frames = (stack: string | undefined) =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** An error without anything that a customer or an agent may have written. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code: rawCode, table, constraint, cause, driverError } = error as Error & DriverFields;
  const code = textOf(rawCode);
  const inner = cause ?? driverError;
  return {
    type: error.name,
    message: quotesInput(error, code) ? undefined : error.message,
    code,
    table: textOf(table),
    constraint: textOf(constraint),
    stack: frames(error.stack),
    cause: inner instanceof Error && depth < 3 ? safeError(inner, depth + 1) : undefined,
  };
}
