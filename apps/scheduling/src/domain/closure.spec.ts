import { describe, expect, it } from '@jest/globals';
import { type DeskClosure, withClosure, withoutClosure } from './closure.js';

const TODAY = '2026-12-10';
const MOVE = { ja: '事務所移転', en: 'Office move' };
const STORM = { ja: '台風', en: 'Typhoon' };
const aClosure = (closureId: string, from: string, to = from, reason = MOVE): DeskClosure => ({
  ...{ closureId, from, to, reason },
});
const shown = (closures: DeskClosure[]) =>
  closures.map(({ closureId, from, to, reason }) => `${closureId} ${from}..${to} ${reason.en}`);

describe('A closure more', () => {
  it('stands beside those that it doesn’t overlap, in the order of their days', () => {
    const known = [aClosure('a', '2026-12-11'), aClosure('b', '2026-12-21')];
    const { closures, merged } = withClosure(known, aClosure('c', '2026-12-12', '2026-12-20', STORM), TODAY);
    expect(shown(closures)).toEqual([
      'a 2026-12-11..2026-12-11 Office move',
      'c 2026-12-12..2026-12-20 Typhoon',
      'b 2026-12-21..2026-12-21 Office move',
    ]);
    expect(merged).toEqual([]);
  });

  it('becomes one with those that it overlaps, with the reasons of all', () => {
    const known = [aClosure('a', '2026-12-11', '2026-12-14'), aClosure('b', '2026-12-18', '2026-12-22')];
    const plan = withClosure(known, aClosure('c', '2026-12-14', '2026-12-18', STORM), TODAY);
    expect(shown(plan.closures)).toEqual(['c 2026-12-11..2026-12-22 Office move; Typhoon']);
    expect(plan.closure.reason.ja).toBe('事務所移転、台風');
    expect(plan.merged).toEqual(['a', 'b']);
  });

  it('names a reason once', () => {
    const plan = withClosure([aClosure('a', '2026-12-11')], aClosure('c', '2026-12-11', '2026-12-14'), TODAY);
    expect(shown(plan.closures)).toEqual(['c 2026-12-11..2026-12-14 Office move']);
  });

  it('leaves the days that are over as they were', () => {
    const known = [aClosure('a', '2026-12-08', '2026-12-11')];
    const { closures } = withClosure(known, aClosure('c', TODAY, '2026-12-14', STORM), TODAY);
    expect(shown(closures)).toEqual([
      'a 2026-12-08..2026-12-09 Office move',
      'c 2026-12-10..2026-12-14 Office move; Typhoon',
    ]);
  });

  it.each([
    ['the same', TODAY, '2026-12-11'],
    ['a part of one', '2026-12-11', '2026-12-11'],
  ])('changes nothing when it is %s', (_what, from, to) => {
    const known = [aClosure('a', TODAY, '2026-12-11')];
    const plan = withClosure(known, aClosure('c', from, to), TODAY);
    expect(plan).toEqual({ closures: known, closure: known[0], merged: [] });
  });
});

describe('The removal of a closure', () => {
  it('opens its days', () => {
    const known = [aClosure('a', '2026-12-11'), aClosure('b', '2026-12-14')];
    expect(shown(withoutClosure(known, known[0]!, TODAY).closures)).toEqual([
      'b 2026-12-14..2026-12-14 Office move',
    ]);
  });

  it('leaves the days that are over as they were', () => {
    const known = [aClosure('a', '2026-12-08', '2026-12-11')];
    expect(shown(withoutClosure(known, known[0]!, TODAY).closures)).toEqual([
      'a 2026-12-08..2026-12-09 Office move',
    ]);
  });
});
