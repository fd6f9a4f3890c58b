import { ABUSE_REASONS, type AbuseReason } from '#contracts';
import { InstantText, OneOf, Text, Uuid } from '#platform';

/** Blocks the customer of a ticket. */
export class BlockDto {
  @Uuid() ticketId!: string;
  @OneOf(ABUSE_REASONS, { description: 'The customer is told which' }) reason!: AbuseReason;
  @Text({ max: 2_000, optional: true, description: 'For operators alone' }) note?: string;
  @InstantText({ optional: true, description: 'When it ends by itself; until it is lifted unless given' })
  until?: string;
}

/** A block. Whom it keeps from writing is not told: operators know the ticket. */
export class BlockView {
  blockId!: string;
  ticketId!: string;
  /** By what the customer is recognised: the account; of a guest the stated address, or without one this ticket alone */
  recognisedBy!: 'account' | 'address' | 'ticket';
  reason!: AbuseReason;
  note?: string;
  since!: string;
  until?: string;
  /** Subject of the operator */
  by!: string;
}

export class BlockPageView {
  items!: BlockView[];
  /** To be sent as `cursor` for the next page */
  next?: string;
}
