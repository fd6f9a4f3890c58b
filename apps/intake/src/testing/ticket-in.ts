import { randomUUID } from 'node:crypto';
import type { NewEvent, Status } from '#contracts';
import type { IntakeDesk } from './desk.js';
import { dated, decided, held, replied, started, type OnTurn } from './facts.js';
import { aProblem } from './inquiries.js';

/** What is asked for where information is. */
export const MISSING = ['environment.browser', 'details.steps'];

type Way = (desk: IntakeDesk, on: OnTurn) => Promise<unknown>;

const answeredBy = async (desk: IntakeDesk, on: OnTurn, reply: NewEvent): Promise<void> => {
  await WAYS.queued(desk, on);
  await desk.others.state('assignment', started(on), reply);
};

/** What has to happen for a ticket to get into a status. */
const WAYS: Record<Exclude<Status, 'erased'>, Way> = {
  received: () => Promise.resolve(),
  'information-needed': (desk, on) =>
    desk.others.state('eligibility', decided(on, 'information-needed', 1, MISSING)),
  declined: (desk, on) => desk.others.state('eligibility', decided(on, 'declined')),
  held: (desk, on) => desk.others.state('scheduling', held(on, 1)),
  queued: async (desk, on) => {
    await desk.others.state('eligibility', decided(on, 'accepted'));
    await desk.others.state('scheduling', dated(on));
  },
  'in-progress': async (desk, on) => {
    await WAYS.queued(desk, on);
    await desk.others.state('assignment', started(on));
  },
  question: (desk, on) =>
    answeredBy(desk, on, replied(on, 'question', { messageId: randomUUID(), missing: MISSING })),
  answered: (desk, on) => answeredBy(desk, on, replied(on, 'answered', { messageId: randomUUID() })),
  closed: (desk, on) =>
    answeredBy(desk, on, replied(on, 'closed', { messageId: randomUUID(), reason: 'merged' })),
  withdrawn: (desk, { ticketId }) =>
    desk.send('POST', `/v1/tickets/${ticketId}/withdrawal`, undefined, { as: 'hanako' }),
};

/** A ticket of Hanako that shows a status. */
export const ticketIn = async (
  desk: IntakeDesk,
  status: keyof typeof WAYS,
  inquiry = aProblem(),
): Promise<OnTurn> => {
  const on = await desk.ticket(inquiry);
  await WAYS[status](desk, on);
  await desk.until(on.ticketId, status);
  return on;
};
