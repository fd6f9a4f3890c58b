import type { TicketFacts, TurnFacts } from '#contracts';
import type { Tx } from '#database';
import { ticketsWithParked } from '#messaging';
import { type AssignmentTicket, type Message, turnOf } from '../domain/ticket.js';
import type { Assignment } from '../store/assignment-rows.js';
import { correctedTopicsOf } from '../store/corrections.js';
import { type Draft, type DraftOf, readDrafts } from '../store/draft-rows.js';
import { type MergesOfTicket, mergesOfTickets } from '../store/merge-rows.js';
import { messagesOfTickets } from '../store/message-rows.js';
import { type Note, notesOfTickets } from '../store/note-rows.js';
import { readTickets } from '../store/ticket-rows.js';

/** One of a ticket's turns, and the assignment if it is in the reader's hand. */
export interface TicketOpened {
  ticket: AssignmentTicket;
  turn: TurnFacts;
  assignment?: Assignment;
  /** Whose draft is read; unless given, that of who has it in hand. */
  reader?: string;
}

/** A ticket as an agent reads it, with what was said and noted. */
export interface TicketSheet extends TicketOpened {
  messages: Message[];
  notes: Note[];
  /** The customer shares the actual screen. */
  sharesScreen: boolean;
  /** What an agent found the turn to be about, where that is not the topic chosen. */
  correctedTopic?: string;
  /** What the reader has begun to write. */
  draft?: Draft;
  /** What the ticket has to do with merges. */
  merges: MergesOfTicket;
}

/** A turn whose sheet is to be read, and by whom. */
export interface SheetSought {
  known: TicketFacts;
  turn: number;
  reader?: string;
}

/** Tickets whose customers share the actual screen. No consent stays on for want of its revocation (DESIGN §5.6). */
export const sharingScreen = async (
  tx: Pick<Tx, 'query'>,
  tickets: readonly TicketFacts[],
): Promise<ReadonlySet<string>> => {
  const granted = tickets.filter(({ actualScreen }) => actualScreen?.granted === true);
  const ids = granted.map(({ ticketId }) => ticketId);
  if (ids.length === 0) return new Set();
  const parked = await ticketsWithParked(tx, ids, 'junban.consent.changed.v1');
  return new Set(ids.filter((ticketId) => !parked.has(ticketId)));
};

/** The tickets of some assignments. */
export const openInHand = async (
  tx: Pick<Tx, 'query'>,
  inHand: readonly Assignment[],
): Promise<TicketOpened[]> => {
  const tickets = await readTickets(tx, [...new Set(inHand.map(({ ticketId }) => ticketId))]);
  return inHand.map((assignment) => {
    const ticket = tickets.get(assignment.ticketId)!;
    return { ticket, turn: turnOf(ticket.known, assignment.turn)!, assignment };
  });
};

const draftSought = ({ known, reader }: SheetSought): DraftOf[] =>
  reader === undefined ? [] : [{ agentId: reader, ticketId: known.ticketId }];

const soughtBy = ({ ticket, turn, assignment, reader = assignment?.agentId }: TicketOpened): SheetSought => ({
  ...{ known: ticket.known, turn: turn.turn },
  ...(reader !== undefined && { reader }),
});

/** Reads all that belongs to the tickets at once, however many they are. */
export const readSheets = async (
  tx: Pick<Tx, 'query'>,
  opened: readonly TicketOpened[],
): Promise<TicketSheet[]> => sheetsOf(tx, opened.map(soughtBy), Promise.resolve(opened));

/** {@link readSheets} of some of the tickets that are being opened: what belongs to them is read meanwhile. */
export const sheetsOf = async (
  tx: Pick<Tx, 'query'>,
  sought: readonly SheetSought[],
  opening: Promise<readonly TicketOpened[]>,
): Promise<TicketSheet[]> => {
  if (sought.length === 0) return [];
  const known = sought.map((one) => one.known);
  const ids = [...new Set(known.map(({ ticketId }) => ticketId))];
  const turns = sought.map(({ turn }) => turn);
  const [messages, notes, topics, sharing, draftOf, merges, opened] = await Promise.all([
    messagesOfTickets(tx, ids),
    notesOfTickets(tx, ids),
    correctedTopicsOf(tx, turns),
    sharingScreen(tx, known),
    readDrafts(tx, sought.flatMap(draftSought)),
    mergesOfTickets(tx, ids),
    opening,
  ]);
  const wanted = opened.filter(({ turn }) => turns.includes(turn.turn));
  return wanted.map((one) => {
    const { ticket, turn, assignment } = one;
    const { ticketId } = ticket.known;
    const correctedTopic = topics.get(turn.turn);
    const [draft] = draftSought(soughtBy(one)).map(draftOf);
    return {
      ...{ ticket, turn, sharesScreen: sharing.has(ticketId) },
      ...{ messages: messages.get(ticketId) ?? [], notes: notes.get(ticketId) ?? [] },
      ...(assignment && { assignment }),
      ...(correctedTopic !== undefined && { correctedTopic }),
      ...(draft && { draft }),
      merges: merges.get(ticketId)!,
    };
  });
};

export const readSheet = async (tx: Pick<Tx, 'query'>, opened: TicketOpened): Promise<TicketSheet> =>
  (await readSheets(tx, [opened]))[0]!;
