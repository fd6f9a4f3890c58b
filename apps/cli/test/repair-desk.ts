import { Database } from '#database';
import { DeskClient, freshDatabase, startDesk, temporaryDirectory } from '#testing';
import { AUDIENCE, openIssuer } from '../../desk/test/issuer.js';

const KEY = 'a2V5IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';
const INQUIRY = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };
const SCHEMAS = ['intake', 'eligibility', 'scheduling', 'assignment'] as const;

/** A running desk with a database of its own and five queued tickets, as an operator's command line sees it. */
export interface RepairDesk {
  /** For the command line. */
  env: { JUNBAN_URL: string; JUNBAN_TOKEN: string };
  /** Ids of the tickets of the turns from 1 on. */
  tickets: string[];
  /** A way into each service's tables. */
  schemas: Record<(typeof SCHEMAS)[number], Database>;
  sign(claims: Record<string, unknown>): Promise<string>;
  /** Ends everything; resolves to the desk's exit code. */
  close(): Promise<number | null>;
}

export const openRepairDesk = async (): Promise<RepairDesk> => {
  const directory = await temporaryDirectory();
  const issuer = await openIssuer();
  const database = await freshDatabase();
  const desk = await startDesk({
    dataDir: directory.path,
    env: {
      DATABASE_URL: database.url,
      OIDC_ISSUER: issuer.url,
      OIDC_AUDIENCE: AUDIENCE,
      GUEST_TOKEN_KEYS: `1:${KEY}`,
      AGENT_KEY: KEY,
    },
  });
  const people = new DeskClient(desk.url);
  const token = await issuer.sign({ sub: 'hanako', plan: 'paid', email: 'hanako@customer.example' });
  const tickets: string[] = [];
  for (let turn = 1; turn <= 5; turn += 1)
    tickets.push((await people.post('/v1/tickets', { token, body: INQUIRY })).body.ticketId);
  for (const ticketId of tickets)
    await people.until(`/v1/tickets/${ticketId}`, { token }, ({ body }) => body.status === 'queued');
  const open = (schema: string) =>
    Database.open({ url: database.url, schema, migrations: [], name: 'test', poolSize: 1 });
  const opened = await Promise.all(SCHEMAS.map(async (schema) => [schema, await open(schema)] as const));
  return {
    env: {
      JUNBAN_URL: desk.url,
      JUNBAN_TOKEN: await issuer.sign({ sub: 'operator-1', roles: ['operator'] }),
    },
    tickets,
    schemas: Object.fromEntries(opened) as RepairDesk['schemas'],
    sign: issuer.sign,
    close: async () => {
      await Promise.all(opened.map(([, schema]) => schema.close()));
      const code = await desk.end('SIGTERM');
      issuer.close();
      await database.drop();
      await directory.remove();
      return code;
    },
  };
};
