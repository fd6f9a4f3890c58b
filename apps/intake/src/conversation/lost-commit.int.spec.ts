import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHttp, type HttpDesk } from '../testing/http.js';
import { aFeedback } from '../testing/inquiries.js';
import { LossyConnection } from '../testing/lossy.js';

const hanako = { as: 'hanako' };
const connection = new LossyConnection();
let desk: HttpDesk;

beforeAll(async () => {
  desk = await openHttp({}, connection.reach);
});
afterAll(() => desk.close());

const newTicket = async (): Promise<string> =>
  (await desk.send('POST', '/v1/tickets', aFeedback(), hanako)).body.ticketId;
const messagesIn = async (id: string) =>
  (await desk.send('GET', `/v1/tickets/${id}`, undefined, hanako)).body.messages.map(
    ({ messageId }) => messageId,
  );

describe.each(['the answer', 'the commit'] as const)('when %s of a commit is lost', (loss) => {
  it.each(['without', 'with'])('a message %s an Idempotency-Key is taken once', async (how) => {
    const key = how === 'with' ? randomUUID() : undefined;
    const id = await newTicket();
    connection.lose(loss);
    const sent = await desk.send(
      'POST',
      `/v1/tickets/${id}/messages`,
      { message: '追加' },
      { ...hanako, key },
    );
    expect(sent).toMatchObject({ status: 201, body: { revision: 2 } });
    expect(await messagesIn(id)).toEqual([expect.any(String), sent.body.messageId]);
  });

  it('a follow-up takes one turn', async () => {
    const id = await newTicket();
    await desk.send('POST', `/v1/tickets/${id}/withdrawal`, undefined, hanako);
    connection.lose(loss);
    const sent = await desk.send('POST', `/v1/tickets/${id}/messages`, { message: 'もう一度' }, hanako);
    expect(sent).toMatchObject({ status: 201, body: { revision: 2, status: 'received' } });
    const [counter] = await desk.database.query('SELECT last_turn FROM turn_counter');
    expect(counter).toEqual({ last_turn: sent.body.turn });
  });

  it('a withdrawal is published once', async () => {
    const id = await newTicket();
    connection.lose(loss);
    const sent = await desk.send('POST', `/v1/tickets/${id}/withdrawal`, undefined, hanako);
    expect(sent).toMatchObject({ status: 200, body: { status: 'withdrawn' } });
    const events = await desk.database.query(
      `SELECT 1 FROM outbox WHERE ticket_id = $1 AND type = 'junban.ticket.withdrawn.v1'`,
      [id],
    );
    expect(events).toHaveLength(1);
  });
});
