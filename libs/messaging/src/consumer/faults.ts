import { isDataError, sqlStateOf } from '#database';

/** Thrown by handlers when the event's data cannot be true: the event is parked. Its message holds no text of people. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';
}

/**
 * Thrown by handlers when what the event names isn't known here yet, such as a policy edition of a newer deployment.
 * The event isn't parked: its stream waits until it is known. `what` holds no text of people.
 */
export class NotYetKnown extends Error {
  override readonly name = 'NotYetKnown';
  constructor(what: string) {
    super(`waiting for ${what}`);
  }
}

/** The event's data doesn't follow its schema. */
export class InvalidData extends DomainError {
  override readonly name = 'InvalidData';
  constructor(errors: readonly string[]) {
    super(errors.join('; '));
  }
}

/** A handler threw. Handlers are pure, so the event is to blame or the code, never the infrastructure. */
export class HandlerFault extends Error {
  override readonly name = 'HandlerFault';
}

/** True when trying again cannot help, so that the event must be parked (DESIGN §6, Consumer). */
export const isDataFault = (error: unknown): boolean =>
  error instanceof DomainError || error instanceof HandlerFault || isDataError(error);

/** An error in words for logs and operators: messages of others may quote what people wrote, so these stay out. */
export const describeFault = (error: unknown): string => {
  if (error instanceof HandlerFault) return describeFault(error.cause);
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  if (error instanceof NotYetKnown) return error.message;
  if (error instanceof DomainError) return `${error.name}: ${error.message}`;
  const state = sqlStateOf(error);
  if (state) return `SQLSTATE ${state}${constraintOf(error)}`;
  const { code } = error as { code?: unknown };
  return [error.name, typeof code === 'string' && code, placeOf(error)].filter(Boolean).join(' ');
};

const constraintOf = (error: Error): string => {
  const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
  const name = constraint ?? driverError?.constraint;
  return name ? ` (${name})` : '';
};

const placeOf = (error: Error): string => /^\s+(at .+)$/m.exec(error.stack ?? '')?.[1] ?? '';
