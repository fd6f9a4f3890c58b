import { describe, expect, it } from '@jest/globals';
import { DateTime } from 'luxon';
import { blockOn } from './block.js';

const at = (time: string) => DateTime.fromISO(`2026-11-24T${time}+09:00`);
const block = (who: string, until?: string) => ({
  who,
  reason: 'spam' as const,
  ...(until !== undefined && { until: at(until) }),
});

describe('A block', () => {
  it('holds for whom it is meant, until it ends', () => {
    const blocks = [block('account:hanako', '12:00:00')];
    expect(blockOn(['account:hanako'], blocks, at('11:59:59'))).toBe(blocks[0]);
    expect(blockOn(['account:hanako'], blocks, at('12:00:00'))).toBeUndefined();
    expect(blockOn(['account:taro'], blocks, at('11:00:00'))).toBeUndefined();
    expect(blockOn([], blocks, at('11:00:00'))).toBeUndefined();
  });

  it('without an end holds until it is lifted', () => {
    expect(blockOn(['ticket:T'], [block('ticket:T')], at('11:00:00'))).toBeDefined();
  });

  it('of several that takes longest is told', () => {
    const blocks = [block('address:a', '12:00:00'), block('ticket:T'), block('address:a', '13:00:00')];
    expect(blockOn(['address:a', 'ticket:T'], blocks, at('11:00:00'))).toBe(blocks[1]);
  });
});
