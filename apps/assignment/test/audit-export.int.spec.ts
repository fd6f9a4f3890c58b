import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

interface Entry {
  entry: number;
  act: string;
  cause: string;
  turn?: number;
  agentId?: string;
  ticketId?: string;
  detail: Record<string, unknown>;
  transaction: string;
}
interface Page {
  items: Entry[];
  next?: number;
}

let desk: TestDesk;
let ticketId: string;
beforeAll(async () => {
  desk = await openDesk();
  const hand = new Hand(desk);
  const aoi = desk.agent('aoi');
  const first = await hand.give(aoi);
  ({ ticketId } = first);
  await aoi.act(ticketId, 'release', { fence: 1, reason: '=HYPERLINK("https://x.example")' });
  const again = (await aoi.next()).body;
  await aoi.act(ticketId, 'skip', { fence: again.fence, reason: 'He said "wait",\nand left.' });
  await aoi.answer((await aoi.next()).body);
  await hand.give(aoi);
});
afterAll(() => desk.close());

const operator = () => desk.client('operator-kei');
const page = async (query = ''): Promise<Page> => {
  const answer = await operator().get<Page>(`/operations/v1/audit${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const acts = ({ items }: Page) => items.map(({ act, cause }) => `${act} ${cause}`);

const exported = async (query = '') => {
  const answer = await desk.app.inject({
    method: 'GET',
    url: `/operations/v1/audit/export${query}`,
    headers: { authorization: 'Bearer operator-kei' },
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
};
const lines = (body: string): Entry[] =>
  body
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry);

describe('the audit trail, read page by page', () => {
  it('tells of a ticket, the newest first, each act with its cause, fence, agent and transaction', async () => {
    const found = await page(`?ticketId=${ticketId}`);
    expect(acts(found)).toEqual([
      'replied answered',
      'started next',
      'queued again',
      'requeued skipped',
      'started next',
      'queued again',
      'requeued released',
      'started next',
      'queued new',
    ]);
    expect(found.items.at(-2)).toMatchObject({
      at: expect.stringMatching(/^2026-11-24T10:.*\+09:00$/),
      ticketId,
      turn: 1,
      fence: 1,
      agentId: expect.any(String),
      transaction: expect.stringMatching(/^\d+$/),
    });
  });

  it('finds by turn, act, agent and time', async () => {
    const { items } = await page();
    const { agentId } = items.find(({ act }) => act === 'presence')!;
    expect(acts(await page('?turn=2'))).toEqual(['started next', 'queued new']);
    expect(acts(await page('?act=replied'))).toEqual(['replied answered']);
    expect(acts(await page(`?agent=${agentId}&act=requeued`))).toEqual([
      'requeued skipped',
      'requeued released',
    ]);
    expect((await page('?to=2026-11-24T00:00:00Z')).items).toEqual([]);
    expect((await page('?from=2026-11-24T00:00:00Z')).items).toEqual(items);
  });

  it('pages back from the newest entry to the first', async () => {
    const all = await page();
    let { items: read, next } = await page('?limit=4');
    while (next !== undefined) {
      const some = await page(`?limit=4&after=${next}`);
      read = [...read, ...some.items];
      ({ next } = some);
    }
    expect(read).toEqual(all.items);
    expect(read.map(({ entry }) => entry)).toEqual(read.map(({ entry }) => entry).sort((a, b) => b - a));
  });

  it('says what is wrong with a filter', async () => {
    const { status, body } = await operator().get('/operations/v1/audit?act=erased&turn=zero&ticketId=7');
    expect(status).toBe(400);
    expect(body.errors.map(({ field }) => field).sort()).toEqual(['act', 'ticketId', 'turn']);
  });
});

describe('an export', () => {
  it('has all entries that fit, a line each, from the oldest on', async () => {
    const { headers, body } = await exported(`?ticketId=${ticketId}`);
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="audit.ndjson"');
    expect(lines(body)).toEqual((await page(`?ticketId=${ticketId}`)).items.toReversed());
  });

  it('is an entry itself, with what was asked and who asked', async () => {
    await exported('?format=csv&turn=2');
    const { items } = await page('?act=trail-exported');
    expect(items[0]).toMatchObject({
      cause: 'csv',
      detail: { filter: { turn: 2 }, operator: 'operator-kei' },
    });
  });

  it('holds more than a page of entries, read as they are taken', async () => {
    await desk.db.query(
      `INSERT INTO audit (at, act, cause, turn, detail)
       SELECT '2026-11-24T03:00:00Z', 'noted', 'many', i, '{}' FROM generate_series(1001, 4500) AS i`,
    );
    const entries = lines((await exported('?act=noted')).body);
    expect(entries.map(({ turn }) => turn)).toEqual(Array.from({ length: 3_500 }, (_, i) => 1_001 + i));
  });

  it('is CSV as RFC 4180 has it, and no cell of it is a formula', async () => {
    const { headers, body } = await exported('?format=csv&act=requeued');
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const [head, released, ...rest] = body.split('\r\n');
    expect(head).toBe(
      '"entry","at","act","cause","ticketId","turn","fence","agentId","reason","detail","transaction"',
    );
    expect(released).toContain(`,"'=HYPERLINK(""https://x.example"")",`);
    expect(rest.join('\r\n')).toContain(`"He said ""wait"",\nand left."`);
    expect(body.endsWith('\r\n')).toBe(true);
  });

  it('of nothing has its head alone', async () => {
    expect((await exported('?turn=999')).body).toBe('');
    expect((await exported('?turn=999&format=csv')).body.split('\r\n')).toHaveLength(2);
  });

  it('is for operators', async () => {
    expect((await desk.client('agent-aoi').get('/operations/v1/audit/export')).status).toBe(403);
    expect((await desk.client('agent-aoi').get('/operations/v1/audit')).status).toBe(403);
  });
});

it('keeps nothing of what customers wrote', async () => {
  const [row] = await desk.db.query<{ all: string }>(`SELECT string_agg(audit::text, ' ') AS all FROM audit`);
  expect(row!.all).toContain('HYPERLINK');
  expect(row!.all).not.toMatch(/message \d|subject \d|hanako|Windows 11|one, two/);
});
