import type { Ticket } from '../types.js';

/** A ticket under one fence: the same ticket that comes again is another hold. */
export type Hold = string;

type Held = Pick<Ticket, 'ticketId' | 'fence'>;

export const holdOf = ({ ticketId, fence }: Held): Hold => `${ticketId}/${fence}`;

/** What is in hand now and was not before. */
export const arrivedIn = <T extends Held>(known: ReadonlySet<Hold>, tickets: readonly T[]): T[] =>
  tickets.filter((ticket) => !known.has(holdOf(ticket)));
