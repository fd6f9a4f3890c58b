import type { components } from './schema.js';

export type ProblemBody = components['schemas']['Problem'];

/** What a service refused, in the reader's language (RFC 9457), with the way out. */
export class Problem extends Error {
  constructor(readonly body: ProblemBody & Record<string, unknown>) {
    super(body.detail);
  }

  /** The last part of its type, such as `stale-fence`. */
  get code(): string {
    return this.body.type.split(':').at(-1)!;
  }

  get status(): number {
    return this.body.status;
  }
}

/** No answer came: the network, or the service, is away. */
export class Unreachable extends Error {}

/** Whether asking again may help. */
export const isPassing = (error: unknown): boolean =>
  error instanceof Unreachable ||
  (error instanceof Problem && (error.status === 503 || error.status === 429));
