import type { LedgerTicket, LedgerTurn } from '#contracts/ledger';
import type { Detail } from './details.js';
import type { ServiceName } from './services.js';
import type { ServiceStreams } from './streams.js';

/** What all services have told, read in this order: streams, intake, the others, streams again. */
export interface Books {
  before: readonly ServiceStreams[];
  after: readonly ServiceStreams[];
  tickets: Record<ServiceName, readonly LedgerTicket[]>;
  /** The highest turn that intake had given before its tickets were read. */
  lastTurn: number;
}

/** What a service says of a turn, and of its ticket. */
export type Entry = LedgerTurn & Pick<LedgerTicket, 'ticketId' | 'partition' | 'erased'>;

export type FindingKind =
  /** A service lacks what it must have. */
  | 'lost'
  /** Something has happened twice. */
  | 'doubled'
  /** A higher turn was given to an agent who could have taken a lower waiting one. */
  | 'overtaken'
  /** Services tell different stories of one turn. */
  | 'contradiction'
  /** A turn arrived before a lower one. */
  | 'out-of-order'
  /** Not here yet, and nothing says that it won't come. */
  | 'on-the-way'
  /** Events of it are parked: an operator has to act. */
  | 'held';

export interface Finding extends Detail {
  kind: FindingKind;
  turn?: number;
  ticketId?: string;
  service?: ServiceName;
}

/** Findings that say nothing against the system. */
const HARMLESS: readonly FindingKind[] = ['on-the-way', 'held'];

export const isWrong = ({ kind }: Finding): boolean => !HARMLESS.includes(kind);

/** How many turns the books are of. */
export const turnsIn = ({ tickets }: Books): number =>
  tickets.intake.reduce((sum, { turns }) => sum + turns.length, 0);

/** A service's entries by turn, and those that name a turn again under another ticket. */
export const entriesOf = (
  tickets: readonly LedgerTicket[],
): { byTurn: Map<number, Entry>; again: Entry[] } => {
  const byTurn = new Map<number, Entry>();
  const again: Entry[] = [];
  for (const { turns, ticketId, partition, erased } of tickets)
    for (const turn of turns) {
      const entry = { ...turn, ticketId, partition, erased };
      if (byTurn.has(turn.turn)) again.push(entry);
      else byTurn.set(turn.turn, entry);
    }
  return { byTurn, again };
};
