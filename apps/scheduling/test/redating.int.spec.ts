import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '#testing';
import { accepted, ClosingDesk, ticketOf, type Told } from '../src/testing/closing-desk.js';

const AFTER_CLOSING = '2026-11-24T17:00:00.000+09:00';
const MANY = 1_200;
let desk: ClosingDesk;
beforeAll(async () => {
  desk = await ClosingDesk.open();
});
beforeEach(() => desk.reset());
afterAll(() => desk.close());

const many = () => Array.from({ length: MANY }, (_, index) => accepted(index + 1, AFTER_CLOSING));
const onVersion = (told: Told[], version: number) =>
  told.filter(({ calendarVersion }) => calendarVersion === version);
const inOrder = Array.from({ length: MANY }, (_, index) => index + 1);

/** Holds a ticket until the work given is done. */
const whileHeld = <R>(turn: number, work: () => Promise<R>): Promise<R> =>
  desk.test.db.transaction(async (tx) => {
    await tx.query('SELECT 1 FROM tickets WHERE ticket_id = $1 FOR UPDATE', [ticketOf(turn)]);
    return work();
  });

const waitingFor = (what: string) => async () =>
  desk.test.db.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE $1`,
    [what],
  );
const someone = (found: unknown[]) => found.length > 0;
const WAITS_FOR_TICKET = '%FROM tickets%FOR UPDATE%';
const WAITS_FOR_CALENDAR = '%pg_advisory_xact_lock(%';

describe('Many turns are dated again', () => {
  it('in turn order and each once, also when the session that does it is killed in the middle', async () => {
    await desk.dated(...many());
    await whileHeld(900, async () => {
      expect((await desk.closure('2026-11-25')).body.turns).toBe(MANY);
      const [worker] = await until(waitingFor(WAITS_FOR_TICKET), someone);
      const done = onVersion(await desk.told(), 2).length;
      expect([done > 0, done < MANY]).toEqual([true, true]);
      await desk.test.db.query('SELECT pg_terminate_backend($1)', [worker!.pid]);
    });
    await desk.settled();
    expect(onVersion(await desk.told(), 2).map(({ turn }) => turn)).toEqual(inOrder);
  });

  it('by the next process, where the first ended in the middle', async () => {
    await desk.dated(...many());
    const closing = whileHeld(900, async () => {
      await desk.closure('2026-11-25');
      const [worker] = await until(waitingFor(WAITS_FOR_TICKET), someone);
      const ended = desk.app.close();
      await desk.test.db.query('SELECT pg_terminate_backend($1)', [worker!.pid]);
      await ended;
    });
    await closing;
    const done = onVersion(await desk.told(), 2).length;
    expect([done > 0, done < MANY]).toEqual([true, true]);
    await desk.restart();
    await desk.settled();
    expect(onVersion(await desk.told(), 2).map(({ turn }) => turn)).toEqual(inOrder);
  });

  it('is shown in the list while it is under way', async () => {
    await desk.dated(...many());
    await whileHeld(900, async () => {
      await desk.closure('2026-11-25');
      await until(waitingFor(WAITS_FOR_TICKET), someone);
      const { redating } = (await desk.ask('GET', 'closures')).body;
      expect(redating).toEqual([{ calendarVersion: 2, days: ['2026-11-25'], turns: MANY, redatedTo: 500 }]);
    });
    await desk.settled();
    expect((await desk.ask('GET', 'closures')).body.redating).toEqual([]);
  });
});

describe('Two operators at once', () => {
  it('make two versions, one after the other, and every turn ends on the date of both', async () => {
    await desk.dated(...many().slice(0, 50));
    const answers = await Promise.all([
      desk.ask('POST', 'closures', { date: '2026-11-25', reason: { ja: '移転', en: 'Move' } }),
      desk.ask(
        'POST',
        'closures',
        { date: '2026-11-26', reason: { ja: '停電', en: 'Power cut' } },
        { as: 'operator-2' },
      ),
      desk.ask(
        'POST',
        'closures',
        { from: '2026-11-25', to: '2026-11-27', reason: { ja: '台風', en: 'Typhoon' } },
        { as: 'operator-3' },
      ),
    ]);
    expect(answers.map(({ body }) => body.calendarVersion).sort()).toEqual([2, 3, 4]);
    await desk.settled();
    expect(new Set(Object.values(await desk.dates()))).toEqual(new Set(['2026-11-30']));
    const told = await desk.told();
    const names = told.map(({ turn, calendarVersion }) => `${turn}/${calendarVersion}`);
    expect(new Set(names).size).toBe(names.length);
    expect((await desk.ask('GET', 'closures')).body.items).toMatchObject([
      { from: '2026-11-25', to: '2026-11-27' },
    ]);
  });

  it('with one key close the desk once each: keys are their own', async () => {
    const body = { date: '2026-12-10', reason: { ja: '移転', en: 'Move' } };
    const [one, same, other] = await Promise.all([
      desk.ask('POST', 'closures', body, { key: 'k' }),
      desk.ask('POST', 'closures', body, { key: 'k' }),
      desk.ask('POST', 'closures', { ...body, date: '2026-12-11' }, { key: 'k', as: 'operator-2' }),
    ]);
    expect([one.status, same.status, other.status]).toEqual([201, 201, 201]);
    expect(same.body).toEqual(one.body);
  });
});

describe('A dating in flight', () => {
  it('is waited for by a change, and its turn dated again', async () => {
    await desk.dated(accepted(1, AFTER_CLOSING));
    const closing = await whileHeld(1, async () => {
      await desk.eligibility.publish({ ...accepted(1, AFTER_CLOSING), turn: 2 });
      await until(waitingFor(WAITS_FOR_TICKET), someone);
      const answer = desk.closure('2026-11-25');
      await until(waitingFor(WAITS_FOR_CALENDAR), someone);
      return { answer };
    });
    expect((await closing.answer).body.turns).toBe(2);
    await desk.settled();
    expect(await desk.dates()).toEqual({ 1: '2026-11-26', 2: '2026-11-26' });
  });

  it('that comes after a change under way waits for it, and is not dated again', async () => {
    await desk.test.db.transaction(async (tx) => {
      await tx.query('SELECT version FROM calendar FOR SHARE');
      const closing = desk.closure('2026-11-25');
      await until(waitingFor('%FROM calendar FOR UPDATE%'), someone);
      await desk.eligibility.publish(accepted(1, AFTER_CLOSING));
      await until(waitingFor('%pg_advisory_xact_lock_shared%'), someone);
      return { closing };
    });
    await until(
      () => desk.told(),
      (told) => told.length > 0,
    );
    await desk.settled();
    expect(await desk.told()).toEqual([{ turn: 1, businessDate: '2026-11-26', calendarVersion: 2 }]);
  });
});
