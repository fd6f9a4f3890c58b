import { type EventType, PARTITIONS, type ServiceName, SERVICES } from '#contracts';
import { Flag, OneOf, Text, Uuid, Whole } from '#platform';

const MAX = 999_999_999_999_999;

export class ParkedQueryDto {
  @Whole({ min: 0, max: MAX, fromText: true, optional: true, description: 'The next of the page before' })
  after?: number;
  @Whole({ min: 1, max: 500, fromText: true, optional: true, description: '100 unless given' })
  limit?: number;
}

export class LedgerQueryDto {
  @Uuid({ optional: true, description: 'The next of the page before' }) after?: string;
  @Whole({ min: 1, max: 1_000, fromText: true, optional: true, description: '500 unless given' })
  limit?: number;
}

export class SkipDto {
  @Text({ max: 500, description: 'For the record of what was given up' }) reason!: string;
}

export class ReplayDto {
  @Whole({ min: 1, max: MAX, description: 'The first sequence that is brought again' }) from!: number;
}

export class EpochDto {
  @Text({ max: 500, description: 'For the record: which backup was restored, and why' }) reason!: string;
  @Flag({ optional: true, description: 'Also where nothing shows that the database was restored' })
  force?: boolean;
  @Flag({
    optional: true,
    description: 'Says everything that the outbox has again, not only what was not sent',
  })
  everything?: boolean;
}

export class SeedDto {
  @OneOf(SERVICES) source!: ServiceName;
  @Whole({ min: 0, max: PARTITIONS - 1 }) partition!: number;
  @Whole({ min: 1, max: MAX, optional: true, description: 'The epoch of the stream; 1 unless given' })
  epoch?: number;
  @Whole({ min: 0, max: MAX, description: 'The last sequence that counts as known' }) after!: number;
  @Text({ max: 500, description: 'For the record' }) reason!: string;
  @Flag({
    optional: true,
    description: 'Gives up what lies between, where the reader has begun with the stream',
  })
  skip?: boolean;
}

/** An event that could not be processed and waits for an operator. */
export class ParkedView {
  id!: string;
  source!: ServiceName;
  epoch!: number;
  partition!: number;
  sequence!: number;
  type!: EventType;
  ticketId!: string;
  turn!: number;
  /** The kind of error; nothing that people wrote */
  error!: string;
  parkedAt!: string;
}

export class ParkedListView {
  items!: ParkedView[];
  /** To be sent as `after` for the next page */
  next?: number;
}

export class ParkedOutcomeView {
  id!: string;
  outcome!: 'applied' | 'skipped';
}

export class StopView {
  reason!: string;
  detail!: string;
  /** Machine time */
  since!: string;
  /** Absent where it is about all partitions */
  partition?: number;
}

export class OwnStreamView {
  partition!: number;
  epoch!: number;
  /** The last event's number */
  sequence!: number;
  /** Up to which it has been handed to the transport */
  published!: number;
}

export class ReadStreamView {
  source!: ServiceName;
  partition!: number;
  epoch!: number;
  /** The number of the last event that was dealt with */
  sequence!: number;
  /** Events that there are and that were not dealt with; absent while that isn't known */
  lag?: number;
  /** Why nothing more of it is applied now */
  stopped?: StopView;
}

export class StreamsView {
  service!: ServiceName;
  own!: OwnStreamView[];
  read!: ReadStreamView[];
  /** What keeps the transport from carrying the service's events */
  stops!: StopView[];
}

export class ReplayView {
  partition!: number;
  epoch!: number;
  /** The first event brought again */
  from!: number;
  /** The last one that had been published before */
  to!: number;
}

export class EpochView {
  service!: ServiceName;
  epoch!: number;
  /** How many events of the old epoch are said in the new one */
  restated!: number;
  /** Intake: the highest turn that counts as given */
  lastTurn?: number;
  /** Intake: how many turns that had been given are lost; the first of them */
  lost?: number;
  lostTurns?: number[];
  /** Intake: tickets whose turn a lost ticket had; the first of them */
  renumbered?: number;
  renumberedTurns?: { ticketId: string; from: number; to: number }[];
}

export class SeedView {
  source!: ServiceName;
  partition!: number;
  epoch!: number;
  /** The last sequence that counts as known */
  sequence!: number;
}
