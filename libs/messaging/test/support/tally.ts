import { DomainError, type Handler, NotYetKnown } from '#messaging';

/** What the service knows of a ticket: which events it applied, in which order, and what it says is held. */
export interface Tally {
  ticketId: string;
  applied: string[];
  held: number;
}

/** Faults that have been repaired, by the edition or calendar version that brings them out. */
export const repaired = new Set<string>();

const faults: Record<string, () => never> = {
  impossible: () => {
    throw new DomainError('cannot be true');
  },
  mistake: () => {
    throw new TypeError('a mistake of ours');
  },
  early: () => {
    throw new NotYetKnown('edition early');
  },
};

const fail = (edition: string): void => {
  const [name = ''] = edition.split('-');
  if (!repaired.has(name)) faults[name]?.();
};

export const failingOnce = (calendarVersion: number): void => {
  if (calendarVersion === 13) fail('impossible');
};

/** Notes the event, and publishes one of its own for it. */
export const onDecided: Handler<'junban.inquiry.decided.v1', Tally> = (
  tally,
  { data, ticketId, turn },
  { now },
) => {
  fail(data.edition);
  return {
    facts: { ...tally, applied: [...tally.applied, data.edition] },
    events: [
      {
        type: 'junban.turn.requeued.v1',
        ticketId,
        turn,
        time: now,
        data: { fence: tally.applied.length + 1 },
      },
    ],
  };
};
