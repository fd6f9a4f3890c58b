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

// No consent stays on for want of its revocation (DESIGN §5.6).
const sharingScreen = async (
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

const draftSought = ({ ticket, assignment, reader = assignment?.agentId }: TicketOpened): DraftOf[] =>
  reader === undefined ? [] : [{ agentId: reader, ticketId: ticket.known.ticketId }];

/** Reads all that belongs to the tickets at once, however many they are. */
export const readSheets = async (
  tx: Pick<Tx, 'query'>,
  opened: readonly TicketOpened[],
): Promise<TicketSheet[]> => {
  if (opened.length === 0) return [];
  const known = opened.map(({ ticket }) => ticket.known);
  const ids = [...new Set(known.map(({ ticketId }) => ticketId))];
  const turns = opened.map(({ turn }) => turn.turn);
  const [messages, notes, topics, sharing, draftOf, merges] = await Promise.all([
    messagesOfTickets(tx, ids),
    notesOfTickets(tx, ids),
    correctedTopicsOf(tx, turns),
    sharingScreen(tx, known),
    readDrafts(tx, opened.flatMap(draftSought)),
    mergesOfTickets(tx, ids),
  ]);
  return opened.map((one) => {
    const { ticket, turn, assignment } = one;
    const { ticketId } = ticket.known;
    const correctedTopic = topics.get(turn.turn);
    const [draft] = draftSought(one).map(draftOf);
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
