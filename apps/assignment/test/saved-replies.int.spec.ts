import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RenderedView, SavedRepliesView, SavedReplyView } from '../src/http/reply-views.dto.js';
import { dated, decided, received, ticketOf } from '../src/testing/facts.js';
import type { Client } from '../src/testing/client.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';
import { written } from '../src/testing/written.js';

const PATH = '/operations/v1/saved-replies';
const text = { ja: '{{turn}}番「{{subject}}」について', en: 'About turn {{turn}}, {{subject}}: {{missing}}' };

let desk: TestDesk;
let operator: Client;
let agent: Client;
beforeAll(async () => {
  desk = await openDesk();
  operator = desk.client('operator-o');
  agent = desk.client('agent-a');
  await desk.others.state(written(1, { subject: '{{topic}}' }), decided(1), dated(1));
  await desk.others.state(received(2, { language: 'en' }), decided(2), dated(2));
});
beforeEach(() => desk.db.query('DELETE FROM saved_replies'));
afterAll(() => desk.close());

const create = async (over: object = {}, key?: string) =>
  operator.post<SavedReplyView>(PATH, { name: 'Greeting', text, ...over }, { key });
const use = (turn: number, replyId: string) =>
  agent.post<RenderedView>(`/agent/v1/tickets/${ticketOf(turn)}/saved-replies/${replyId}`);
const names = async (who: Client, path: string) =>
  (await who.get<SavedRepliesView>(path)).body.items.map(({ name }) => name);

describe('saved replies', () => {
  it('are written by operators, and written out for a ticket in its language', async () => {
    const { status, body } = await create();
    expect([status, body.version, body.topics]).toEqual([201, 1, []]);
    expect((await use(1, body.replyId)).body).toEqual({ message: '1番「{{topic}}」について', unfilled: [] });
    expect((await use(2, body.replyId)).body).toEqual({
      message: 'About turn 2, subject 2: {{missing}}',
      unfilled: ['missing'],
    });
  });

  it('are listed by name, all of them or those for a topic', async () => {
    await create({ name: 'C' });
    await create({ name: 'A', topics: ['problem', 'problem'] });
    await create({ name: 'B', topics: ['tax'] });
    expect(await names(operator, PATH)).toEqual(['A', 'B', 'C']);
    expect(await names(agent, '/agent/v1/saved-replies')).toEqual(['A', 'B', 'C']);
    expect(await names(agent, '/agent/v1/saved-replies?topic=problem')).toEqual(['A', 'C']);
    expect((await agent.get('/agent/v1/saved-replies?topic=weather')).status).toBe(400);
  });

  it.each([
    ['an unknown placeholder', { ...text, en: 'From {{agent}}' }, 'text.en', 'unknown-placeholder'],
    ['an unclosed one', { ...text, ja: '{{turn' }, 'text.ja', 'broken-placeholder'],
    ['one of full width', { ...text, ja: '｛｛turn｝｝' }, 'text.ja', 'broken-placeholder'],
    ['one language alone', { ja: 'あ' }, 'text.en', 'required'],
  ])('are refused with %s, naming those that exist', async (_what, wrong, field, code) => {
    const { status, body } = await create({ text: wrong });
    expect([status, body.errors[0]]).toEqual([400, expect.objectContaining({ field, code })]);
    if (code !== 'required') expect(body.errors[0]!.remedy).toContain('{{businessDate}}');
    expect(await names(operator, PATH)).toEqual([]);
  });

  it('come into being once for a key, and once for a name', async () => {
    const twins = await Promise.all([create({}, 'k'), create({}, 'k')]);
    expect(twins[0]).toEqual(twins[1]);
    expect(await create({ name: 'Other' }, 'k')).toMatchObject({ status: 422 });
    expect(await create()).toMatchObject({
      status: 409,
      body: { type: 'urn:junban:problem:saved-reply-name-taken' },
    });
    expect(await names(operator, PATH)).toEqual(['Greeting']);
    await desk.db.query('DELETE FROM idempotency');
  });

  it('change only from the version that was read', async () => {
    const { replyId } = (await create()).body;
    const change = (version: number, name: string) =>
      operator.put<SavedReplyView>(`${PATH}/${replyId}`, { version, name, text });
    const both = await Promise.all([change(1, 'One'), change(1, 'Two')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409)!.body;
    const winner = both.find(({ status }) => status === 200)!.body;
    expect(refused).toMatchObject({ type: 'urn:junban:problem:saved-reply-changed', current: winner });
    expect((await operator.delete(`${PATH}/${replyId}?version=1`)).status).toBe(409);
    expect((await operator.delete(`${PATH}/${replyId}?version=2`)).status).toBe(204);
    expect((await operator.delete(`${PATH}/${replyId}?version=2`)).status).toBe(404);
    expect((await change(2, 'Gone')).status).toBe(404);
    expect((await use(1, replyId)).status).toBe(404);
  });

  it('keep their names apart when they change', async () => {
    await create({ name: 'A' });
    const { replyId } = (await create({ name: 'B' })).body;
    expect((await operator.put(`${PATH}/${replyId}`, { version: 1, name: 'A', text })).status).toBe(409);
  });

  it('are audited, with who changed them and without their text', async () => {
    const before = await desk.db.query<{ entry: number }>(
      'SELECT coalesce(max(entry), 0) AS entry FROM audit',
    );
    const { replyId } = (await create({ name: 'Audited' })).body;
    await operator.put(`${PATH}/${replyId}`, { version: 1, name: 'Audited', text });
    await operator.delete(`${PATH}/${replyId}?version=2`);
    const rows = await desk.db.query<{ detail: { how: string } }>(
      `SELECT act, cause, detail FROM audit WHERE entry > $1 ORDER BY entry`,
      [before[0]!.entry],
    );
    expect(rows.map(({ detail }) => detail.how)).toEqual(['created', 'changed', 'removed']);
    const detail = { replyId, version: 2, name: 'Audited', operator: 'operator-o' };
    expect(rows.at(-1)).toMatchObject({ act: 'saved-reply', cause: 'operator', detail });
    expect(JSON.stringify(rows)).not.toContain('{{turn}}');
  });

  it('are for operators to write and for agents to use', async () => {
    const { replyId } = (await create()).body;
    expect((await agent.post(PATH, { name: 'x', text })).status).toBe(403);
    expect((await desk.client('hanako').get('/agent/v1/saved-replies')).status).toBe(403);
    const url = `/agent/v1/tickets/${ticketOf(1)}/saved-replies/${replyId}`;
    expect((await operator.post(url)).status).toBe(403);
    expect((await agent.post(`/agent/v1/tickets/${ticketOf(9)}/saved-replies/${replyId}`)).status).toBe(404);
  });
});
