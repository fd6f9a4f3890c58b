import type { EventEnvelope } from '#contracts';

/** How far one stream of a source has been applied. */
export interface Cursor {
  epoch: number;
  /** Of the last event applied or parked; 0 before the first. */
  sequence: number;
  /** Its id; absent before the first, and where a new consumer was seeded at a stated sequence. */
  lastId?: string;
  /** How many of the last events were parked one after the other. */
  failuresInRow: number;
}

/** What an event is to a consumer that stands at a cursor. */
export type Verdict =
  | 'next'
  | 'duplicate'
  /** Something before it is missing: nothing may be applied until a replay brings it. */
  | 'gap'
  /** The stream tells another story than before: its source was restored from a backup. */
  | 'fork';

type Place = Pick<EventEnvelope, 'at' | 'id' | 'previous'>;

/** Judges an event by its place in its stream (DESIGN §6, Inbox). An epoch that was left is never read again. */
export const judge = (cursor: Cursor, { at, id, previous }: Place): Verdict => {
  if (at.epoch < cursor.epoch) return 'duplicate';
  const known = at.epoch > cursor.epoch ? { sequence: 0, lastId: undefined } : cursor;
  if (at.sequence > known.sequence + 1) return 'gap';
  if (at.sequence === known.sequence + 1) return fits(previous, known) ? 'next' : 'fork';
  const contradicts = at.sequence === known.sequence && known.lastId !== undefined && known.lastId !== id;
  return contradicts ? 'fork' : 'duplicate';
};

/** The cursor once this event has been applied. */
export const movedTo = (cursor: Cursor, { at, id }: Place): Cursor => ({ ...cursor, ...at, lastId: id });

const fits = (previous: string | undefined, known: { sequence: number; lastId?: string }): boolean => {
  if (known.sequence === 0) return previous === undefined;
  return known.lastId === undefined || previous === known.lastId;
};
