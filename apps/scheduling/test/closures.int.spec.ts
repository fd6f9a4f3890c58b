import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, ClosingDesk } from '../src/testing/closing-desk.js';

const BEFORE_CLOSING = '2026-11-24T14:00:00.000+09:00';
const AFTER_CLOSING = '2026-11-24T17:00:00.000+09:00';
const MOVE = { ja: '事務所移転', en: 'Office move' };
const STORM = { ja: '台風', en: 'Typhoon' };

let desk: ClosingDesk;
beforeAll(async () => {
  desk = await ClosingDesk.open();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

describe('A closure of the desk', () => {
  it('dates again what names its days, in turn order, each turn once, and nothing else', async () => {
    const turns = [1, 2, 3, 4, 5, 6];
    await desk.dated(...turns.map((turn) => accepted(turn, turn % 2 === 1 ? AFTER_CLOSING : BEFORE_CLOSING)));
    const before = await desk.told();
    const { status, body } = await desk.closure('2026-11-25', '2026-11-26');
    expect([status, body]).toEqual([
      201,
      {
        closureId: expect.any(String),
        ...{ from: '2026-11-25', to: '2026-11-26', reason: MOVE },
        calendarVersion: 2,
        merged: [],
        days: ['2026-11-25', '2026-11-26'],
        turns: 3,
      },
    ]);
    await desk.settled();
    expect((await desk.told()).slice(before.length)).toEqual(
      [1, 3, 5].map((turn) => ({ turn, businessDate: '2026-11-27', calendarVersion: 2 })),
    );
  });

  it('is told to everybody on partition 0', async () => {
    await desk.closure('2026-12-10', '2026-12-11');
    const events = await desk.test.db.query(
      `SELECT partition, ticket_id, turn, data FROM outbox WHERE type = 'junban.calendar.changed.v1'`,
    );
    const closures = [{ from: '2026-12-10', to: '2026-12-11', reason: MOVE }];
    expect(events).toEqual([
      { partition: 0, ticket_id: 'desk', turn: null, data: { calendarVersion: 2, closures } },
    ]);
  });

  it('may begin today: what arrived today counts on the next business day', async () => {
    await desk.dated(accepted(1, BEFORE_CLOSING));
    expect((await desk.ask('POST', 'closures', { date: '2026-11-24', reason: STORM })).status).toBe(201);
    await desk.settled();
    expect(await desk.dates()).toEqual({ 1: '2026-11-25' });
    await desk.dated(accepted(2, BEFORE_CLOSING));
    expect(await desk.dates()).toEqual({ 1: '2026-11-25', 2: '2026-11-25' });
  });

  it('is refused for days that are over', async () => {
    const { status, body } = await desk.closure('2026-11-23', '2026-11-30');
    expect([status, body.type]).toEqual([422, 'urn:junban:problem:closure-in-the-past']);
    expect((await desk.ask('GET', 'closures')).body).toEqual({
      calendarVersion: 1,
      items: [],
      redating: [],
    });
  });

  it('becomes one with those that it overlaps, which have no id of their own any more', async () => {
    await desk.dated(accepted(1, AFTER_CLOSING));
    const first = (await desk.closure('2026-11-25')).body;
    const { body } = await desk.closure('2026-11-25', '2026-11-26', STORM);
    expect(body).toMatchObject({
      merged: [first.closureId],
      reason: { en: 'Office move; Typhoon' },
      days: ['2026-11-25', '2026-11-26'],
    });
    await desk.settled();
    const { items } = (await desk.ask('GET', 'closures')).body;
    expect(items.map(({ closureId }: { closureId: string }) => closureId)).toEqual([body.closureId]);
    expect((await desk.ask('DELETE', `closures/${first.closureId}`)).status).toBe(404);
    expect(await desk.dates()).toEqual({ 1: '2026-11-27' });
  });

  it('says nothing new on a weekend, and dates nothing again', async () => {
    await desk.dated(accepted(1, '2026-11-27T18:00:00.000+09:00'));
    expect((await desk.closure('2026-11-28', '2026-11-29')).body).toMatchObject({ days: [], turns: 0 });
    expect(await desk.told()).toHaveLength(1);
  });
});

describe('The same closure again', () => {
  it('under its Idempotency-Key has the same answer, and another body is refused', async () => {
    const body = { date: '2026-12-10', reason: MOVE };
    const first = await desk.ask('POST', 'closures', body, { key: 'k-1' });
    await desk.ask('DELETE', `closures/${first.body.closureId}`);
    expect(await desk.ask('POST', 'closures', body, { key: 'k-1' })).toEqual(first);
    const other = await desk.ask('POST', 'closures', { ...body, date: '2026-12-11' }, { key: 'k-1' });
    expect([other.status, other.body.type]).toEqual([422, 'urn:junban:problem:idempotency-key-reused']);
  });

  it('changes nothing without one', async () => {
    const first = await desk.closure('2026-12-10');
    const again = await desk.closure('2026-12-10');
    expect(again.body).toEqual({ ...first.body, days: [], turns: 0 });
    expect((await desk.ask('GET', 'closures')).body).toMatchObject({ calendarVersion: 2 });
  });
});

describe('The removal of a closure', () => {
  it('brings turns back to their day, and once more has the same answer', async () => {
    await desk.dated(accepted(1, AFTER_CLOSING));
    const { closureId } = (await desk.closure('2026-11-25')).body;
    await desk.settled();
    const removed = await desk.ask('DELETE', `closures/${closureId}`);
    expect(removed).toMatchObject({ status: 200, body: { calendarVersion: 3, turns: 1 } });
    await desk.settled();
    expect(await desk.ask('DELETE', `closures/${closureId}`)).toEqual(removed);
    expect((await desk.told()).map(({ businessDate }) => businessDate)).toEqual([
      '2026-11-25',
      '2026-11-26',
      '2026-11-25',
    ]);
  });

  it('changes today and later only', async () => {
    await desk.dated(accepted(1, AFTER_CLOSING));
    const { closureId } = (await desk.closure('2026-11-25', '2026-11-27')).body;
    await desk.settled();
    await desk.setClock('2026-11-26T09:00:00+09:00');
    await desk.ask('DELETE', `closures/${closureId}`);
    await desk.settled();
    expect(await desk.dates()).toEqual({ 1: '2026-11-26' });
    expect((await desk.ask('GET', 'closures')).body.items).toEqual([
      { closureId, from: '2026-11-25', to: '2026-11-25', reason: MOVE },
    ]);
  });

  it('is refused when it is over', async () => {
    const { closureId } = (await desk.closure('2026-11-25')).body;
    await desk.setClock('2026-11-26T00:00:00+09:00');
    const { status, body } = await desk.ask('DELETE', `closures/${closureId}`);
    expect([status, body.type]).toEqual([409, 'urn:junban:problem:closure-is-over']);
  });
});
