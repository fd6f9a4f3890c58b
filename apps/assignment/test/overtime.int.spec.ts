import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#testing';
import type { QueueView } from '../src/http/queue-views.dto.js';
import type { LineView, OvertimeView } from '../src/http/views.dto.js';
import type { Client } from '../src/testing/client.js';
import { dated, decided, received, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

const UNTIL = '2026-11-24T19:00:00.000+09:00';
const reason = 'Many wait since the outage.';
const PATH = '/operations/v1/overtime';

let desk: TestDesk;
let operator: Client;
beforeEach(async () => {
  desk = await openDesk({ mode: 'push' });
  operator = desk.client('operator-one');
  await desk.setClock('2026-11-24T18:00:00+09:00');
});
afterEach(() => desk.close());

const openUntil = (end: string, over: object = {}, key?: string) =>
  operator.post<OvertimeView>(PATH, { until: end, reason, ...over }, { key });
const audited = () =>
  desk.db.query(`SELECT act, cause, detail FROM audit WHERE act LIKE 'overtime%' ORDER BY entry`);
const turnsInHand = async () => {
  const rows = await desk.db.query<{ turn: number }>('SELECT turn FROM assignments ORDER BY turn');
  return rows.map(({ turn }) => turn);
};

describe('overtime', () => {
  it('has turns given until its end although the desk is closed, and no longer', async () => {
    await desk.others.state(...waiting(1), ...waiting(2));
    const agent = await desk.agent('a').available();
    expect((await agent.next()).status).toBe(204);
    expect((await openUntil(UNTIL)).body).toEqual({ open: true, until: UNTIL, reason });
    await until(turnsInHand, (turns) => turns.join() === '1');
    await desk.setClock('2026-11-24T19:00:00+09:00');
    expect((await agent.answer((await agent.next()).body)).status).toBe(200);
    expect((await agent.next()).status).toBe(204);
    expect((await operator.get(PATH)).body).toEqual({ open: false });
  });

  it('opens no turn before its own business date', async () => {
    await desk.others.state(received(1), decided(1));
    await desk.others.state(
      dated(1, { businessDate: '2026-11-25', opensAt: '2026-11-25T10:00:00.000+09:00' }),
      ...waiting(2),
    );
    await openUntil(UNTIL);
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take()]).toEqual([2, undefined]);
  });

  it('is shown to operators and agents, and ends when an operator ends it', async () => {
    await openUntil(UNTIL);
    expect((await operator.get(PATH)).body).toEqual({ open: true, until: UNTIL, reason });
    const { body: line } = await desk.client('agent-a').get<LineView>('/agent/v1/line');
    const { body: queue } = await operator.get<QueueView>('/operations/v1/queue');
    expect([line.overtimeUntil, queue.overtimeUntil]).toEqual([UNTIL, UNTIL]);
    expect(JSON.stringify(line)).not.toContain(reason);
    expect((await operator.delete(PATH)).body).toEqual({ open: false });
    await desk.others.state(...waiting(1));
    expect(await (await desk.agent('a').available()).take()).toBeUndefined();
    expect((await operator.get<QueueView>('/operations/v1/queue')).body.overtimeUntil).toBeUndefined();
  });

  it('does nothing the second time, and is written down with its reason and who opened and ended it', async () => {
    await openUntil(UNTIL);
    await openUntil(UNTIL);
    await openUntil('2026-11-24T20:00:00+09:00');
    await operator.delete(PATH);
    await operator.delete(PATH);
    const later = '2026-11-24T20:00:00.000+09:00';
    const by = { operator: 'operator-one' };
    expect(await audited()).toEqual([
      { act: 'overtime-opened', cause: 'operator', detail: { until: UNTIL, reason, ...by } },
      { act: 'overtime-opened', cause: 'operator', detail: { until: later, reason, ...by } },
      { act: 'overtime-ended', cause: 'operator', detail: { until: later, ...by } },
    ]);
  });

  it('is one under one Idempotency-Key, also after it was ended', async () => {
    const first = await openUntil(UNTIL, {}, 'key-1');
    await operator.delete(PATH);
    expect(await openUntil(UNTIL, {}, 'key-1')).toEqual(first);
    expect((await operator.get(PATH)).body).toEqual({ open: false });
    expect((await openUntil(UNTIL, { reason: 'Another.' }, 'key-1')).status).toBe(422);
  });

  it('is opened once by two who do so at once', async () => {
    await Promise.all([openUntil(UNTIL), openUntil(UNTIL)]);
    expect(await audited()).toHaveLength(1);
  });

  it.each([
    ['2026-11-24T18:00:00+09:00', 'already-past'],
    ['2026-11-25T06:30:00+09:00', 'too-far-ahead'],
    ['2026-11-24T19:00:00', 'not-an-instant'],
  ])('is refused until %s: %s', async (end, code) => {
    const { status, body } = await openUntil(end);
    expect([status, body.errors]).toEqual([400, [expect.objectContaining({ field: 'until', code })]]);
  });

  it('needs a reason, and an operator', async () => {
    expect((await openUntil(UNTIL, { reason: ' ' })).status).toBe(400);
    for (const token of ['agent-a', 'customer'])
      expect((await desk.client(token).post(PATH, { until: UNTIL, reason })).status).toBe(403);
  });
});
