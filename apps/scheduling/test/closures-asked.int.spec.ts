import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accepted, ClosingDesk } from '../src/testing/closing-desk.js';

const BEFORE_CLOSING = '2026-11-24T14:00:00.000+09:00';
const AFTER_CLOSING = '2026-11-24T17:00:00.000+09:00';
const MOVE = { ja: '事務所移転', en: 'Office move' };

let desk: ClosingDesk;
beforeAll(async () => {
  desk = await ClosingDesk.open();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

describe('A preview', () => {
  it('says which days and how many turns, before it is done, and changes nothing', async () => {
    await desk.dated(accepted(1, AFTER_CLOSING), accepted(2, BEFORE_CLOSING), accepted(3, AFTER_CLOSING));
    const foreseen = await desk.ask('POST', 'closures/preview', { date: '2026-11-25', reason: MOVE });
    expect(foreseen).toEqual({
      status: 200,
      body: {
        ...{ from: '2026-11-25', to: '2026-11-25', reason: MOVE },
        ...{ merged: [], days: ['2026-11-25'], turns: 2 },
      },
    });
    expect(await desk.told()).toHaveLength(3);
    const done = await desk.closure('2026-11-25');
    expect(done.body).toMatchObject({ days: foreseen.body.days, turns: foreseen.body.turns });
  });

  it('of a removal says the same of it', async () => {
    await desk.dated(accepted(1, AFTER_CLOSING));
    const { closureId } = (await desk.closure('2026-11-25')).body;
    await desk.settled();
    const { status, body } = await desk.ask('POST', 'closures/preview', { closureId });
    expect([status, body]).toMatchObject([200, { days: ['2026-11-25'], turns: 1 }]);
  });
});

describe('What is no closure is refused, with the field that is wrong', () => {
  it.each([
    ['a day that does not exist', { date: '2026-02-30', reason: MOVE }, 'date', 'not-a-date'],
    [
      'an end before the beginning',
      { from: '2026-12-11', to: '2026-12-10', reason: MOVE },
      'to',
      'ends-before-it-begins',
    ],
    ['half a range', { from: '2026-12-11', reason: MOVE }, 'date', 'date-or-range'],
    [
      'a day and a range',
      { date: '2026-12-11', from: '2026-12-11', to: '2026-12-11', reason: MOVE },
      'date',
      'date-or-range',
    ],
    ['no reason', { date: '2026-12-10' }, 'reason', 'required'],
    ['a reason in one language', { date: '2026-12-10', reason: { ja: '移転' } }, 'reason.en', 'required'],
    ['a field that is not known', { date: '2026-12-10', reason: MOVE, note: 'x' }, 'note', 'unknown-field'],
  ])('%s', async (_what, body, field, code) => {
    for (const path of ['closures', 'closures/preview']) {
      const answer = await desk.ask('POST', path, body);
      expect([answer.status, answer.body.errors[0]]).toMatchObject([400, { field, code }]);
    }
  });

  it('days beyond the holiday data, or to its very end', async () => {
    for (const to of ['2050-12-31', '2051-01-05']) {
      const { status, body } = await desk.closure('2050-12-01', to);
      expect([status, body.type]).toEqual([422, 'urn:junban:problem:closure-not-covered']);
    }
  });
});

it('Closures are listed page by page, in the order of their days', async () => {
  for (const day of ['2026-12-15', '2026-12-01', '2026-12-08']) await desk.closure(day);
  const first = (await desk.ask('GET', 'closures?limit=2')).body;
  expect(first.items.map(({ from }: { from: string }) => from)).toEqual(['2026-12-01', '2026-12-08']);
  const { body } = await desk.ask('GET', `closures?limit=2&after=${first.next}`);
  expect(body.items.map(({ from }: { from: string }) => from)).toEqual(['2026-12-15']);
  expect(body.next).toBeUndefined();
});
