import type { Held } from '../load/customer.js';
import type { View } from './books.js';

const AT_A_TIME = 8;

/** The tickets that customers have proof of, as they see them. */
export const readViews = async (url: string, held: readonly Held[]): Promise<View[]> => {
  const views: View[] = [];
  const queue = held.values();
  const read = async () => {
    for (const { label, ticketId, token } of queue) {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${url}/v1/tickets/${ticketId}`, { headers });
      const { status, messages } = (await answer.json()) as Pick<View, 'status' | 'messages'>;
      views.push({
        label,
        ticketId,
        status: answer.ok ? status : `HTTP ${answer.status}`,
        messages: messages ?? [],
      });
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, read));
  return views;
};
