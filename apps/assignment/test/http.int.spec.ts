import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestAgent } from '../src/testing/agent.js';
import { ticketOf, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let agent: TestAgent;
beforeAll(async () => {
  desk = await openDesk();
  await desk.others.state(...waiting(1), ...waiting(2, 'en'), ...waiting(3));
  agent = await desk.agent('a').available(['ja', 'en'], 2);
  await agent.take();
});
afterAll(() => desk.close());

const reply = { fence: 1, revision: 1, message: 'Hello.', then: 'answered' };
const presence = { status: 'available', languages: ['ja'] };
const act = (name: string) => `/agent/v1/tickets/${ticketOf(1)}/${name}`;

describe('what is refused', () => {
  it.each<[string, 'put' | 'post', string, unknown, string, string]>([
    ['no body', 'post', act('reply'), {}, 'fence', 'required'],
    ['a fence in words', 'post', act('reply'), { ...reply, fence: 'one' }, 'fence', 'not-whole'],
    ['a fence of 0', 'post', act('reply'), { ...reply, fence: 0 }, 'fence', 'out-of-range'],
    ['a blank message', 'post', act('reply'), { ...reply, message: ' ' }, 'message', 'blank'],
    ['a NUL in a message', 'post', act('reply'), { ...reply, message: 'a\0b' }, 'message', 'broken-text'],
    [
      'too long a message',
      'post',
      act('reply'),
      { ...reply, message: 'あ'.repeat(20_001) },
      'message',
      'too-long',
    ],
    ['an unknown outcome', 'post', act('reply'), { ...reply, then: 'solved' }, 'then', 'not-allowed'],
    ['an unknown field', 'post', act('reply'), { ...reply, urgent: true }, 'urgent', 'unknown-field'],
    ['a release without a reason', 'post', act('release'), { fence: 1 }, 'reason', 'required'],
    ['a skip without a reason', 'post', act('skip'), { fence: 1 }, 'reason', 'required'],
    ['a hand-over without a note', 'post', act('hand-over'), { fence: 1 }, 'note', 'required'],
    ['an empty note', 'post', act('notes'), { body: '' }, 'body', 'blank'],
    [
      'a status of no kind',
      'put',
      '/agent/v1/presence',
      { ...presence, status: 'busy' },
      'status',
      'not-allowed',
    ],
    ['no language', 'put', '/agent/v1/presence', { ...presence, languages: [] }, 'languages', 'too-few'],
    [
      'another language',
      'put',
      '/agent/v1/presence',
      { ...presence, languages: ['fr'] },
      'languages[0]',
      'not-allowed',
    ],
    [
      'null for a capacity',
      'put',
      '/agent/v1/presence',
      { ...presence, capacity: null },
      'capacity',
      'null-refused',
    ],
    [
      'too high a capacity',
      'put',
      '/agent/v1/presence',
      { ...presence, capacity: 6 },
      'capacity',
      'capacity-too-high',
    ],
  ])('%s, in both languages, naming field and remedy', async (_what, method, url, body, field, code) => {
    const before = await desk.db.query('SELECT count(*) FROM outbox');
    for (const language of ['ja', 'en']) {
      const { status, body: problem } = await desk.client('agent-a')[method](url, body, { language });
      expect(status).toBe(400);
      expect(problem.errors[0]).toMatchObject({ field, code, remedy: expect.any(String) });
    }
    expect(await desk.db.query('SELECT count(*) FROM outbox')).toEqual(before);
    expect((await agent.mine()).body.items).toHaveLength(1);
  });

  it('a request that names an agent, with the reason', async () => {
    const { status, body } = await agent.act(ticketOf(1), 'hand-over', {
      fence: 1,
      note: 'x',
      assignee: 'Ren',
    });
    expect([status, body.type]).toEqual([400, 'urn:junban:problem:agents-cannot-be-requested']);
  });

  it.each([
    ['an id that is no UUID', '/agent/v1/tickets/17', 400],
    ['a ticket that is not there', `/agent/v1/tickets/${ticketOf(99)}`, 404],
    ['a page size of 0', '/agent/v1/line?limit=0', 400],
    ['a page after nothing', '/agent/v1/line?after=x', 400],
  ])('%s', async (_what, url, status) => {
    expect((await desk.client('agent-a').get(url)).status).toBe(status);
  });

  it('an act on a ticket that is not there', async () => {
    expect((await agent.act(ticketOf(99), 'reply', reply)).status).toBe(404);
    expect((await agent.act(ticketOf(99), 'notes', { body: 'x' })).status).toBe(404);
  });

  it('an Idempotency-Key that is none', async () => {
    const { status, body } = await agent.act(ticketOf(1), 'reply', reply, 'two words');
    expect([status, body.errors[0]?.field]).toEqual([400, 'Idempotency-Key']);
  });
});

describe('who may use what', () => {
  const routes: [method: 'get' | 'put' | 'post', url: string, role: 'agent' | 'operator'][] = [
    ['put', '/agent/v1/presence', 'agent'],
    ['get', '/agent/v1/presence', 'agent'],
    ['post', '/agent/v1/turns/next', 'agent'],
    ['get', '/agent/v1/tickets', 'agent'],
    ['get', `/agent/v1/tickets/${ticketOf(1)}`, 'agent'],
    ['get', '/agent/v1/line', 'agent'],
    ['get', '/agent/v1/investigation-dates', 'agent'],
    ['post', act('reply'), 'agent'],
    ['post', act('release'), 'agent'],
    ['post', act('skip'), 'agent'],
    ['post', act('hand-over'), 'agent'],
    ['post', act('notes'), 'agent'],
    ['post', act('investigation'), 'agent'],
    ['post', act('activity-log'), 'agent'],
    ['post', act('actual-screen'), 'agent'],
    ['get', '/operations/v1/queue', 'operator'],
    ['get', '/operations/v1/agents', 'operator'],
    ['post', '/operations/v1/agents/lookup', 'operator'],
    ['post', `/operations/v1/tickets/${ticketOf(1)}/take-away`, 'operator'],
  ];

  it.each(routes)('%s %s is for the role %s alone', async (method, url, role) => {
    const ask = async (token?: string) => {
      const client = desk.client(token);
      return (method === 'get' ? await client.get(url) : await client[method](url, {})).status;
    };
    const other = role === 'agent' ? 'operator-o' : 'agent-a';
    expect([await ask(), await ask('expired'), await ask('hanako'), await ask(other)]).toEqual([
      401, 401, 403, 403,
    ]);
    expect([200, 204, 400, 409]).toContain(await ask(role === 'agent' ? 'agent-b' : 'operator-o'));
  });
});
