import { ask } from './ask.js';
import { INQUIRY } from './inquiry.js';

/** How many tickets one load has. */
export const TICKETS = 500;
const AT_ONCE = 50;

/** Sends {@link TICKETS} to a demonstration, 50 at once: their ids, and their customer's token. */
export const sendTickets = async (url: string): Promise<{ token: string; ticketIds: string[] }> => {
  const person = { role: 'customer', subject: 'bench', plan: 'paid', email: 'bench@example.com' };
  const { token } = await ask<{ token: string }>('POST', `${url}/demo/tokens`, { body: person });
  const ticketIds: string[] = [];
  while (ticketIds.length < TICKETS) {
    const sent = Array.from({ length: AT_ONCE }, () =>
      ask<{ ticketId: string }>('POST', `${url}/v1/tickets`, { token, body: INQUIRY }),
    );
    const answers = await Promise.all(sent);
    ticketIds.push(...answers.map(({ ticketId }) => ticketId));
  }
  return { token, ticketIds };
};
