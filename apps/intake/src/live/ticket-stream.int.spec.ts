import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EventReader, type Received, type ReaderOptions, until } from '#testing';
import type { TicketDto } from '../http/answers.dto.js';
import { IntakeDesk } from '../testing/desk.js';
import { requeued, replied, started } from '../testing/facts.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

let desk: IntakeDesk;
let readers: EventReader[] = [];
beforeAll(async () => {
  desk = await IntakeDesk.open();
  await desk.setClock('2026-11-24T11:00:00+09:00');
});
afterEach(() => {
  for (const reader of readers) reader.close();
  readers = [];
});
afterAll(() => desk.close());

const watch = async (ticketId: string, options: ReaderOptions = {}, url?: string): Promise<EventReader> => {
  const address = `${url ?? (await desk.url())}/v1/tickets/${ticketId}/stream`;
  const reader = await EventReader.open(address, { token: 'hanako', ...options });
  readers.push(reader);
  return reader;
};
const viewIn = ({ data }: Received) => data as TicketDto;
const shows =
  (status: string) =>
  (event: Received): boolean =>
    viewIn(event).status === status;
const saysAhead = (ahead: number) => (event: Received) => viewIn(event).ahead === ahead;
const numbers = ({ events }: EventReader) => events.map(({ id }) => id!);
const expectRising = (ids: number[]) => expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));

describe('the stream of a ticket', () => {
  it('tells at once, and whenever the ticket changes, exactly what GET tells, under rising numbers', async () => {
    const on = await ticketIn(desk, 'received');
    const reader = await watch(on.ticketId);
    expect(await reader.newest(shows('received'))).toMatchObject({
      event: 'ticket',
      data: await desk.view(on.ticketId),
    });
    await desk.send('POST', `/v1/tickets/${on.ticketId}/messages`, { message: '追記' }, { as: 'hanako' });
    await reader.newest((event) => viewIn(event).messages.length === 2);
    await desk.send('PUT', `/v1/tickets/${on.ticketId}/consents`, { screenSharing: true }, { as: 'hanako' });
    await reader.newest((event) => viewIn(event).screenSharing === true);
    await desk.others.state('assignment', started(on), replied(on, 'answered', { revisionSeen: 2 }));
    expect((await reader.newest(shows('answered'))).data).toEqual(await desk.view(on.ticketId));
    expectRising(numbers(reader));
  });

  it('tells those behind, and nobody else, how the line moves', async () => {
    const [first, second, english] = [
      await ticketIn(desk, 'queued'),
      await ticketIn(desk, 'queued'),
      await ticketIn(desk, 'queued', aProblem({ language: 'en' })),
    ];
    const place = (await desk.view(second.ticketId)).ahead;
    const [ahead, behind, elsewhere] = [
      await watch(first.ticketId),
      await watch(second.ticketId),
      await watch(english.ticketId),
    ];
    await desk.others.state('assignment', started(first));
    await behind.newest(saysAhead(place - 1));
    await ahead.newest(shows('in-progress'));
    await desk.others.state('assignment', requeued(first));
    await behind.newest(saysAhead(place));
    await ahead.newest(shows('queued'));
    expect(viewIn(ahead.events.at(-1)!).ahead).toBe(place - 1);
    for (const reader of [ahead, behind]) expectRising(numbers(reader));
    expect(elsewhere.events).toHaveLength(1);
  });

  it('goes on at another replica with the newest state, under a number that is no lower', async () => {
    const other = await desk.replica();
    const on = await ticketIn(desk, 'queued');
    const reader = await watch(on.ticketId);
    await reader.newest(shows('queued'));
    reader.close();
    await desk.others.state('assignment', started(on));
    await desk.until(on.ticketId, 'in-progress');
    const [last] = numbers(reader).slice(-1);
    const again = await watch(on.ticketId, { lastEventId: last }, other.url);
    const next = await again.newest(() => true);
    expect(viewIn(next).status).toBe('in-progress');
    expect(next.id).toBeGreaterThan(last!);
    // Who has changed it is the first process: this one finds it out.
    await desk.others.state('assignment', replied(on, 'answered', { messageId: randomUUID() }));
    await again.newest(shows('answered'));
    await other.close();
    await again.ended();
    expect(again.isComplete).toBe(true);
  });

  it('brings a slow reader to the newest state, and not through all before', async () => {
    const on = await ticketIn(desk, 'received');
    const reader = await watch(on.ticketId);
    reader.pause();
    for (let count = 1; count <= 40; count++)
      await desk.send(
        'POST',
        `/v1/tickets/${on.ticketId}/messages`,
        { message: `${count} ${'x'.repeat(9_000)}` },
        { as: 'hanako' },
      );
    reader.resume();
    const last = await reader.newest((event) => viewIn(event).messages.length === 41);
    expect(last.data).toEqual(await desk.view(on.ticketId));
    expectRising(numbers(reader));
  });

  it('counts as having been shown what it has told', async () => {
    const on = await ticketIn(desk, 'received', aFeedback({ topic: 'operation' }));
    const reader = await watch(on.ticketId);
    await desk.others.state('eligibility', {
      ...on,
      type: 'junban.inquiry.decided.v1',
      time: '2026-11-24T11:00:00.000+09:00',
      data: {
        ...{ revision: 1, receivedAt: '2026-11-24T11:00:00.000+09:00', language: 'ja', missing: [] },
        ...{ outcome: 'declined', reasons: [{ code: 'plan-not-entitled', section: '②' }] },
        edition: 'ja-2024-09-09',
      },
    });
    const { data } = await reader.newest(shows('declined'));
    await desk.setClock('2026-11-25T11:00:00+09:00');
    const { shown } = await desk.view(on.ticketId);
    expect(shown).toContainEqual(expect.objectContaining({ what: 'decision', items: ['plan-not-entitled'] }));
    expect(shown).toEqual((data as TicketDto).shown);
  });

  it('tells a new time to answer when the desk closes on another day', async () => {
    const on = await ticketIn(desk, 'information-needed');
    const reader = await watch(on.ticketId);
    const before = viewIn(await reader.newest(shows('information-needed'))).answerBy!;
    const [day] = before.split('T');
    await desk.server.db.query('UPDATE desk_calendar SET version = version + 1, closures = $1', [
      JSON.stringify([{ from: day, to: day, reason: { ja: '移転', en: 'Moving' } }]),
    ]);
    await reader.newest((event) => viewIn(event).answerBy !== before);
  });
});

describe('the end of a stream', () => {
  it('comes with a word of it when the ticket is erased', async () => {
    const on = await ticketIn(desk, 'queued');
    const reader = await watch(on.ticketId);
    await desk.server.db.query(
      `UPDATE tickets SET facts = facts || '{"erased": true}' WHERE ticket_id = $1`,
      [on.ticketId],
    );
    await reader.ended();
    const last = reader.events.at(-1);
    expect(last).toEqual({
      ...{ event: 'erased', id: last!.id, data: { ticketId: on.ticketId, status: 'erased' } },
    });
    expectRising(numbers(reader));
    await expect(watch(on.ticketId)).rejects.toThrow(/^410 .*ticket-erased/);
  });

  it('comes without a word when the ticket is no longer theirs', async () => {
    const on = await ticketIn(desk, 'queued');
    const reader = await watch(on.ticketId);
    await reader.newest(shows('queued'));
    await desk.server.db.query(`UPDATE tickets SET customer = 'taro' WHERE ticket_id = $1`, [on.ticketId]);
    await reader.ended();
    expect(reader.events).toHaveLength(1);
  });

  it('comes with the end of the process, and another process goes on', async () => {
    const on = await ticketIn(desk, 'queued');
    const reader = await watch(on.ticketId);
    await reader.newest(shows('queued'));
    await desk.restart();
    await reader.ended();
    expect(reader.isComplete).toBe(true);
    const again = await watch(on.ticketId, { lastEventId: reader.events.at(-1)!.id });
    await desk.others.state('assignment', started(on));
    await again.newest(shows('in-progress'));
  });
});

describe('a stream is refused', () => {
  it('to strangers and to nobody, as if there were no ticket', async () => {
    const { ticketId } = await ticketIn(desk, 'received');
    for (const options of [{ token: 'taro' }, { token: undefined }, { token: `jnb1.${'a'.repeat(43)}` }])
      await expect(watch(ticketId, options)).rejects.toThrow(/^404 .*ticket-not-found/);
    await expect(watch(ticketId, { token: 'nonsense' })).rejects.toThrow(/^401 /);
    await expect(watch(ticketId, { token: 'agent' })).rejects.toThrow(/^403 /);
    await expect(watch(randomUUID())).rejects.toThrow(/^404 /);
    await expect(watch('7')).rejects.toThrow(/^400 .*"field":"id"/);
  });

  it('not to a guest with the access token, who has ten of them and no more', async () => {
    const { body } = await desk.send('POST', '/v1/tickets', aFeedback({ registeredEmail: 'g@example.com' }));
    const options = { token: body.accessToken! };
    for (let count = 0; count < 10; count++) await watch(body.ticketId, options);
    await expect(watch(body.ticketId, options)).rejects.toThrow(/^429 .*too-many-streams/);
    readers[0]!.close();
    await until(
      () =>
        watch(body.ticketId, options).then(
          () => true,
          () => false,
        ),
      (isOpen) => isOpen,
    );
  });
});
