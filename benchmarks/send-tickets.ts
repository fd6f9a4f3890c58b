import { INQUIRY } from './inquiry.js';

/** How many tickets one load has. */
export const TICKETS = 500;
const AT_ONCE = 50;

const post = async (url: string, body: unknown, token?: string): Promise<unknown> => {
  const headers = {
    'content-type': 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 201)
    throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return response.json();
};

/** Sends {@link TICKETS} to a demonstration, 50 at once: their ids, and their customer's token. */
export const sendTickets = async (url: string): Promise<{ token: string; ticketIds: string[] }> => {
  const person = { role: 'customer', subject: 'bench', plan: 'paid', email: 'bench@example.com' };
  const { token } = (await post(`${url}/demo/tokens`, person)) as { token: string };
  const ticketIds: string[] = [];
  while (ticketIds.length < TICKETS) {
    const sent = Array.from({ length: AT_ONCE }, () => post(`${url}/v1/tickets`, INQUIRY, token));
    const answers = (await Promise.all(sent)) as { ticketId: string }[];
    ticketIds.push(...answers.map(({ ticketId }) => ticketId));
  }
  return { token, ticketIds };
};
