import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '#calendar';
import { editionById, loadEditions } from '#policy';
import { DateTime } from 'luxon';
import { DEFAULT_LIMITS, type DeskLoad, deskNotices } from './desk-notices.js';

const MINUTE = 60_000;
const editions = loadEditions();
const present = (now: string, load: DeskLoad = { waitingTurns: 0 }, limits = DEFAULT_LIMITS) =>
  deskNotices(
    editionById(editions, 'ja-2024-09-09'),
    DateTime.fromISO(`${now}+09:00`),
    createCalendar(),
    load,
    limits,
  ).map(({ id, section }) => `${section} ${id}`);
const ALWAYS = present('2026-11-25T12:00');

describe('The notices of the desk', () => {
  it('always say that some inquiries take longer by their nature, and that who answers may change', () => {
    for (const edition of editions.values()) {
      const notices = edition.notices.map(({ id }) => id);
      expect(notices).toEqual(expect.arrayContaining(['may-take-longer', 'anonymous-desk']));
    }
    expect(ALWAYS).toEqual(expect.arrayContaining(['③ may-take-longer', '④ anonymous-desk']));
  });

  it.each([
    ['on the first business day after three closed ones', '2026-11-24T00:00', true],
    ['to the end of that day', '2026-11-24T23:59', true],
    ['not on the day after it', '2026-11-25T10:00', false],
    ['not after a weekend', '2026-11-16T10:00', false],
    ['not on the closed days themselves', '2026-11-22T10:00', false],
  ])('say that answers take longer after days off %s', (_when, now, isSaid) => {
    expect(present(now)).toEqual(isSaid ? ['③ after-closed-days', ...ALWAYS] : ALWAYS);
  });

  it('say so after as many days as are configured', () => {
    expect(present('2026-11-16T10:00', undefined, { ...DEFAULT_LIMITS, afterClosedDays: 2 })).toContain(
      '③ after-closed-days',
    );
  });

  it.each([
    ['few turns wait', { waitingTurns: 100, medianWait: 210 * MINUTE }, false],
    ['many turns wait', { waitingTurns: 101 }, true],
    ['turns wait long', { waitingTurns: 0, medianWait: 210 * MINUTE + 1 }, true],
  ])('tell whether the desk is busy when %s', (_when, load, isBusy) => {
    expect(present('2026-11-25T12:00', load).includes('③ busy')).toBe(isBusy);
  });
});
