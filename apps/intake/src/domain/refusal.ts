import type { Status } from '#contracts';

export type RefusalCode =
  'declined-resubmit' | 'information-not-asked' | 'nothing-to-withdraw' | 'not-declined' | 'no-screen-clause';

/** What a customer asks for doesn't fit the ticket's status. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly status: Status,
    /** For the words of the refusal. */
    readonly params: Record<string, string> = {},
  ) {
    super(code);
  }
}
