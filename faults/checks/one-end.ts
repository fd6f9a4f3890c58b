import type { Operation } from '../load/operations.js';
import type { Books, IntakeTicket } from '../reading/books.js';
import type { Check } from './evidence.js';

interface Acknowledgement {
  ticketId: string;
  turn: number;
  receivedAt: string;
}

const isOpen = (status: string): boolean => ['received', 'queued', 'in-progress', 'held'].includes(status);

/** What is wrong with the tickets of one inquiry, which was sent under one key. */
const inquiryFaults = (
  label: string,
  sent: readonly Operation[],
  tickets: readonly IntakeTicket[],
  turns: ReadonlyMap<number, Books['turns'][number]>,
): string[] => {
  if (tickets.length > 1) return [`${label} has become ${tickets.length} tickets`];
  const told = sent.flatMap(({ answers }) => answers as Acknowledgement[]);
  const [first] = told;
  if (!first) {
    const isRefused = sent.every(({ outcome }) => outcome === 'refused');
    return isRefused && tickets.length > 0 ? [`${label} was refused, and there is a ticket of it`] : [];
  }
  const isSame = ({ ticketId, turn, receivedAt }: Acknowledgement) =>
    ticketId === first.ticketId && turn === first.turn && receivedAt === first.receivedAt;
  if (!told.every(isSame)) return [`${label} was acknowledged in two ways`];
  if (tickets[0]?.ticketId !== first.ticketId)
    return [`${label} was acknowledged as turn ${first.turn} and is lost`];
  const kept = turns.get(first.turn);
  return kept?.ticketId === first.ticketId && Date.parse(kept.receivedAt) === Date.parse(first.receivedAt)
    ? []
    : [`${label} was acknowledged with turn ${first.turn} of ${first.receivedAt}, which is not in the books`];
};

/** Each acknowledged inquiry is one ticket, an unacknowledged one at most one; each ticket has reached an end, for everybody the same. */
export const oneEnd: Check = ({ operations, books, views }) => {
  const sent = Map.groupBy(
    operations.filter(({ act }) => act === 'submit'),
    ({ about }) => about,
  );
  const byLabel = Map.groupBy(books.tickets, ({ label }) => label);
  const turns = new Map(books.turns.map((turn) => [turn.turn, turn]));
  const inLine = new Map(books.line.map((turn) => [turn.turn, turn]));
  const atIntake = new Map(books.tickets.map((ticket) => [ticket.ticketId, ticket]));
  return [
    ...[...sent].flatMap(([label, all]) => inquiryFaults(label, all, byLabel.get(label) ?? [], turns)),
    ...[...byLabel.keys()]
      .filter((label) => !sent.has(label))
      .map((label) => `${label} is a ticket, and nobody has sent it`),
    ...books.tickets
      .filter(({ status }) => isOpen(status))
      .map(({ label, status }) => `${label} has reached no end: it is ${status}`),
    ...books.turns.flatMap(({ turn, status }) => {
      const other = inLine.get(turn)?.status ?? 'unknown';
      return other === status ? [] : [`turn ${turn} is ${status} at intake and ${other} at assignment`];
    }),
    ...views.flatMap(({ label, ticketId, status }) => {
      const kept = atIntake.get(ticketId)?.status ?? 'unknown';
      return kept === status ? [] : [`${label} is shown as ${status} and is ${kept}`];
    }),
  ];
};
