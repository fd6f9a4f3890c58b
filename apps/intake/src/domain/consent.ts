import type { Edition, Editions } from '#policy';
import type { Act, Place } from './act.js';
import { withOwn, type OwnEvent } from './own-facts.js';
import { Refusal } from './refusal.js';
import { statusOf, turnOf, type Ticket } from './ticket.js';

/** Whether an edition lets the desk look at the actual screen, with consent (policy ④). */
export const hasScreenClause = (edition: Edition | undefined): boolean =>
  edition?.clauses.actualScreen !== undefined;

/** Whether the customer has given consent on this ticket. */
export const sharesScreen = ({ facts }: Pick<Ticket, 'facts'>): boolean =>
  facts.actualScreen?.granted === true;

/** The consent, or its end, as a fact. */
export const consentChanged = (
  { ticketId, turn }: { ticketId: string; turn: number },
  granted: boolean,
  at: string,
): OwnEvent => ({
  type: 'junban.consent.changed.v1',
  ticketId,
  turn,
  time: at,
  data: { consent: 'actual-screen', granted, changedAt: at },
});

/**
 * Gives consent to look at the actual screen, or takes it back. It can be taken back at any time; it cannot be given
 * where the edition that governs the turn has no such clause (DESIGN §7).
 */
export const setConsent = (granted: boolean, editions: Editions): Act => ({
  placeIn: (): Place => 'joins',
  change: (ticket, { now }) => {
    if (granted === sharesScreen(ticket)) return undefined;
    const { turn, inquiry } = turnOf(ticket);
    if (granted && !hasScreenClause(editions.get(inquiry.edition)))
      throw new Refusal('no-screen-clause', statusOf(ticket), { edition: inquiry.edition });
    const event = consentChanged({ ticketId: ticket.ticketId, turn }, granted, now);
    return { ticket: { ...ticket, facts: withOwn(ticket.facts, event) }, events: [event] };
  },
});
