import { describe, expect, it } from '@jest/globals';
import { type Claim, claimOf, type Followed, followTail, type Outbox } from './follow-tail.js';

const outbox = (over: Partial<Outbox> = {}): Outbox => ({
  epoch: 2,
  oldest: 1,
  ids: new Map([1, 2, 3, 4, 5].map((sequence) => [sequence, `id-${sequence}`])),
  ...over,
});
const from: Followed = { published: 2, offset: 7, isWhole: true };
const claims = (...sequences: number[]): Claim[] =>
  sequences.map((sequence, index) => ({ offset: 8 + index, epoch: 2, sequence, id: `id-${sequence}` }));

describe('the records beyond what is known to be published', () => {
  it.each<[string, number[], number, number]>([
    ['count when they follow on', [3, 4, 5], 5, 10],
    ['count once when they are doubled', [3, 4, 3, 4, 5], 5, 12],
    ['move the place on when they only repeat what is published', [1, 2], 2, 9],
    ['don’t count behind a hole', [3, 5], 3, 8],
    ['don’t count behind a hole even where it is filled later', [3, 5, 4, 5], 3, 8],
  ])('%s', (_, sequences, published, offset) => {
    expect(followTail(from, claims(...sequences), outbox())).toMatchObject({ published, offset });
  });

  it.each<[string, Partial<Claim>]>([
    ['an event that the outbox lacks', { sequence: 6, id: 'id-6' }],
    ['another event in the place of one', { sequence: 3, id: 'other' }],
    ['an event of an epoch that isn’t open yet', { epoch: 3, sequence: 3, id: 'id-3' }],
  ])('have a stranger among them: %s', (_, over) => {
    const [stranger] = claims(3);
    const followed = followTail(from, [{ ...stranger!, ...over }], outbox());
    expect(followed).toEqual({ ...from, stranger: { ...stranger, ...over } });
  });

  it.each<[string, Partial<Claim>]>([
    ['of an epoch that was left', { epoch: 1, sequence: 9, id: 'other' }],
    ['that the outbox has forgotten by now', { sequence: 2, id: 'other' }],
  ])('say nothing when they are %s', (_, over) => {
    const [claim] = claims(3);
    expect(followTail(from, [{ ...claim!, ...over }], outbox({ oldest: 3 }))).toEqual(from);
  });

  it('say nothing when they are of another service, or of none', () => {
    const claimed = (headers: Record<string, string>) =>
      claimOf('intake', { offset: 1, record: { partition: 0, key: '', value: '', headers } });
    const own = { ce_source: '/junban/intake/2', ce_sequence: '3', ce_id: 'id-3' };
    expect(claimed(own)).toEqual({ offset: 1, epoch: 2, sequence: 3, id: 'id-3' });
    expect(claimed({ ...own, ce_source: '/junban/scheduling/2' })).toBeUndefined();
    expect(claimed({ ...own, ce_sequence: 'x' })).toBeUndefined();
    expect(claimed({})).toBeUndefined();
  });
});
