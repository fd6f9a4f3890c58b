import { beAvailable, DeskClient, untilTaken } from '#testing';
import { openTuesdayDesk } from '../browser/tuesday-desk.js';

const HANAKO = { role: 'customer', subject: 'hanako', plan: 'paid', email: 'hanako@example.com' };

export interface Answer {
  message: string;
  then?: 'answered' | 'question';
  missing?: string[];
}

/** A desk for journeys of customers, with support that answers over HTTP. */
export interface CustomersDesk {
  url: string;
  client: DeskClient;
  /** The token of somebody, 佐藤花子 unless told otherwise. */
  token: (over?: Record<string, unknown>) => Promise<string>;
  /** Support answers the inquiry with a subject, and whoever stands before it in line. */
  reply: (subject: string, answer: Answer) => Promise<void>;
  close: () => Promise<void>;
}

export const openCustomersDesk = async (env: Record<string, string> = {}): Promise<CustomersDesk> => {
  const { url, close } = await openTuesdayDesk({ env: { ASSIGNMENT_MODE: 'pull', ...env } });
  const client = new DeskClient(url);
  const aoi = await client.token({ role: 'agent', subject: 'agent-1', name: 'Aoi Kisaragi' });
  await beAvailable(client, aoi);
  return {
    url,
    client,
    token: (over = {}) => client.token({ ...HANAKO, ...over }),
    reply: async (subject, { then = 'answered', ...said }) => {
      for (;;) {
        const { fence, revision, ticketId, ...ticket } = await untilTaken(client, aoi);
        const body = { fence, revision, then, ...said };
        const { status } = await client.post(`/agent/v1/tickets/${ticketId}/reply`, { token: aoi, body });
        if (status === 200 && ticket.subject === subject) return;
      }
    },
    close,
  };
};
