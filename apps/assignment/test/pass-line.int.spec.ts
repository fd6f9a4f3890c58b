import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { partitionOf } from '#messaging';
import { LineWatch } from '../src/acts/line-watch.js';
import type { Client } from '../src/testing/client.js';
import { dated, decided, received, ticketOf, waiting } from '../src/testing/facts.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let operator: Client;
beforeEach(async () => {
  desk = await openDesk();
  operator = desk.client('operator-one');
});
afterEach(() => desk.close());

const pass = (through: number) =>
  operator.post<{ watermark: number; passed: number; turns: number[] }>('/operations/v1/line/pass', {
    through,
    reason: 'Turn 2 is lost with its database.',
  });
const audited = () =>
  desk.db.query(`SELECT turn, ticket_id, cause, detail FROM audit WHERE act = 'passed' ORDER BY entry`);
const detail = { reason: 'Turn 2 is lost with its database.', operator: 'operator-one' };

describe('passing the line over turns that hold it up', () => {
  it('offers what stands behind missing and undecided turns, and audits each of them', async () => {
    await desk.others.state(...waiting(1), received(3), ...waiting(4));
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take()]).toEqual([1, undefined]);
    expect((await pass(3)).body).toEqual({ watermark: 4, passed: 2, turns: [2, 3] });
    expect(await agent.take()).toBe(4);
    expect(await audited()).toEqual([
      { turn: 2, ticket_id: null, cause: 'operator', detail },
      { turn: 3, ticket_id: ticketOf(3), cause: 'operator', detail },
    ]);
  });

  it('leaves turns between them that have an outcome as they are', async () => {
    await desk.others.state(...waiting(2), ...waiting(5));
    expect((await pass(4)).body).toEqual({ watermark: 5, passed: 3, turns: [1, 3, 4] });
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take()]).toEqual([2, 5]);
  });

  it('puts a passed turn at its own number when it arrives after all', async () => {
    await desk.others.state(...waiting(1), ...waiting(3), ...waiting(4));
    await pass(2);
    const agent = await desk.agent('a').available(['ja'], 5);
    expect([await agent.take(), await agent.take()]).toEqual([1, 3]);
    await desk.others.state(...waiting(2));
    expect([await agent.take(), await agent.take()]).toEqual([2, 4]);
  });

  it('does nothing the second time, and nothing where every turn has an outcome', async () => {
    await desk.others.state(...waiting(1), ...waiting(3));
    await pass(2);
    expect((await pass(2)).body).toEqual({ watermark: 3, passed: 0, turns: [] });
    expect(await audited()).toHaveLength(1);
  });

  it('passes each turn once, whoever asks at the same time', async () => {
    await desk.others.state(...waiting(5));
    const answers = await Promise.all([pass(4), pass(4), pass(3)]);
    expect(answers.map(({ body }) => body.watermark)).toContain(5);
    expect(await audited()).toHaveLength(4);
  });

  it('refuses a turn beyond the line', async () => {
    await desk.others.state(...waiting(2));
    const { status, body } = await pass(3);
    expect([status, body.type]).toEqual([409, 'urn:junban:problem:turn-not-arrived']);
    expect(await audited()).toEqual([]);
  });

  it('is for operators alone', async () => {
    const { status } = await desk
      .client('agent-a')
      .post('/operations/v1/line/pass', { through: 1, reason: 'x' });
    expect(status).toBe(403);
  });
});

describe('the alarm of a line that is held up', () => {
  const aMinuteLater = () =>
    desk.db.query(`UPDATE line SET stuck_since = stuck_since - interval '60 seconds'`);
  const look = () => desk.db.transaction((tx) => desk.app.get(LineWatch).look(tx));
  const alarm = async () => {
    const { body } = await desk.client().get<{ checks: Record<string, { alarm: unknown }> }>('/health/ready');
    return body.checks['assignment.line']!.alarm;
  };

  it('names the missing turns and whose word is missing, after a minute', async () => {
    await desk.others.state(
      ...waiting(1),
      received(3),
      ...[received(4), decided(4)],
      ...[decided(5), dated(5)],
      ...waiting(6),
    );
    await look();
    expect(await alarm()).toBeNull();
    await aMinuteLater();
    await look();
    expect(await alarm()).toMatchObject({
      missing: 4,
      first: [
        { turn: 2, waitsFor: 'intake' },
        { turn: 3, waitsFor: 'eligibility', partition: partitionOf(ticketOf(3)) },
        { turn: 4, waitsFor: 'scheduling', partition: partitionOf(ticketOf(4)) },
        { turn: 5, waitsFor: 'intake', partition: partitionOf(ticketOf(5)) },
      ],
    });
    const metrics = await desk.app.inject({ method: 'GET', url: '/metrics' });
    expect(metrics.body).toContain('junban_line_missing_turns 4');
  });

  it('is told beside the line, which says sooner what it stands before', async () => {
    const stuck = async () => (await operator.get<{ stuck?: object }>('/operations/v1/queue')).body.stuck;
    await desk.others.state(...waiting(1), ...waiting(3));
    await look();
    expect(await stuck()).toMatchObject({
      isAlarm: false,
      missing: 1,
      first: [{ turn: 2, waitsFor: 'intake' }],
    });
    await aMinuteLater();
    expect(await stuck()).toMatchObject({ isAlarm: true, first: [{ turn: 2 }] });
    await pass(2);
    expect(await stuck()).toBeUndefined();
  });

  it('ends when the turn arrives, and counts anew for the next', async () => {
    await desk.others.state(...waiting(1), ...waiting(3), ...waiting(5));
    await look();
    await aMinuteLater();
    expect(await alarm()).not.toBeNull();
    await desk.others.state(...waiting(2));
    await look();
    expect(await alarm()).toBeNull();
    await aMinuteLater();
    expect(await alarm()).toMatchObject({ first: [{ turn: 4 }] });
  });

  it('ends when the line is passed', async () => {
    await desk.others.state(...waiting(2));
    await look();
    await aMinuteLater();
    await pass(1);
    expect(await alarm()).toBeNull();
  });

  it('does not count while the desk is closed', async () => {
    await desk.setClock('2026-11-24T18:00:00+09:00');
    await desk.others.state(...waiting(2));
    await look();
    await aMinuteLater();
    expect(await alarm()).toBeNull();
  });
});
