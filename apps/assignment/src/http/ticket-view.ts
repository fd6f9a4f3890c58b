import { closingOn } from '#calendar';
import { dateInForce, type TurnFacts, turnStatus } from '#contracts';
import { revisionOf } from '../domain/ticket.js';
import { LOOKS } from '../domain/looks.js';
import type { Looks } from '../looks.js';
import type { TicketSheet } from '../acts/ticket-sheet.js';
import type { Assignment } from '../store/assignment-rows.js';
import { japanTime } from '../store/message-rows.js';
import type { LookView } from './looks.dto.js';
import type { TicketView } from './views.dto.js';

/** What an agent reads of a ticket. */
export const ticketView = (sheet: TicketSheet, looks: Looks): TicketView => {
  const { ticket, turn, messages, notes, assignment, sharesScreen, correctedTopic, draft } = sheet;
  const { known, inquiry } = ticket;
  const { subject, registeredEmail, emailVerified, environment, details } = inquiry?.content ?? {};
  return {
    ticketId: known.ticketId,
    turn: turn.turn,
    ...(assignment && { fence: assignment.fence, ...leaseView(assignment) }),
    revision: revisionOf(known),
    status: turnStatus(turn),
    ...inquiryView(turn),
    ...(correctedTopic !== undefined && { correctedTopic }),
    sharesScreen,
    looks: looksView(sheet, looks),
    subject,
    registeredEmail,
    emailVerified,
    environment,
    details,
    messages,
    notes,
    ...(draft && { draft }),
    ...mergesView(sheet),
    ...decisionView(turn),
    ...dateView(turn),
  };
};

const looksView = ({ ticket, turn: { turn }, sharesScreen }: TicketSheet, looks: Looks): LookView[] =>
  LOOKS.map((look) => {
    const found = looks.find(look, { ticket, turn, sharesScreen });
    return 'refusal' in found ? { look, refusal: found.refusal } : { look };
  });

const mergesView = ({
  turn,
  merges: { mergedInto, merged },
}: TicketSheet): Pick<TicketView, 'mergedInto' | 'merged'> => {
  // A turn that has come back since goes on by itself.
  const closed = turn.reply?.reason === 'merged' && turnStatus(turn) === 'closed';
  const into = mergedInto.find(({ ownTurn }) => closed && ownTurn === turn.turn);
  return {
    ...(into && { mergedInto: { ticketId: into.ticketId, turn: into.turn } }),
    ...(merged.length > 0 && { merged }),
  };
};

/** Until when a turn stays in hand, and whether that is an investigation. */
export const leaseView = ({
  leaseUntil,
  investigationUntil,
}: Pick<Assignment, 'leaseUntil' | 'investigationUntil'>) =>
  investigationUntil === null
    ? { leaseUntil: japanTime(leaseUntil) }
    : { leaseUntil: closingOn(investigationUntil), investigationUntil };

const inquiryView = ({ inquiry }: TurnFacts): Partial<TicketView> => {
  if (!inquiry) return {};
  const { language, topic, plan, receivedAt } = inquiry;
  return { language, topic, plan, receivedAt };
};

const decisionView = ({ decision }: TurnFacts): Partial<TicketView> => {
  if (!decision) return {};
  const { outcome, reasons, missing, edition } = decision;
  return { decision: { outcome, reasons, missing, edition } };
};

/** The date in force of a turn, as far as it has one. */
export const dateView = (
  turn: TurnFacts,
): Pick<Partial<TicketView>, 'businessDate' | 'opensAt' | 'dateRule'> => {
  const date = dateInForce(turn);
  return date ? { businessDate: date.businessDate, opensAt: date.opensAt, dateRule: date.dateRule } : {};
};
