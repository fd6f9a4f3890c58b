import type { TicketFacts } from '#contracts';

/** The ticket with other numbers for some of its turns; they rise as before. */
export const renumbered = (ticket: TicketFacts, numbers: ReadonlyMap<number, number>): TicketFacts => ({
  ...ticket,
  turns: ticket.turns
    .map((facts) => ({ ...facts, turn: numbers.get(facts.turn) ?? facts.turn }))
    .sort((a, b) => a.turn - b.turn),
});
