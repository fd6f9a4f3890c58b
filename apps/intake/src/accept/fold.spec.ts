import { describe, expect, it } from '@jest/globals';
import { aFeedback } from '../testing/inquiries.js';
import { aRequest } from '../testing/requests.js';
import { foldTwins } from './fold.js';

const other = aFeedback({ message: '別の件です。' });
const kinds = (...[batch, known]: Parameters<typeof foldTwins>) =>
  foldTwins(batch, known).map(({ kind }) => kind);

describe('requests of one batch', () => {
  it('are all new without a key', () => {
    expect(kinds([aRequest(), aRequest()], [])).toEqual(['new', 'new']);
  });

  it('with the same key and body are one', () => {
    const batch = [
      aRequest(),
      aRequest(aFeedback(), 'k'),
      aRequest(aFeedback(), 'k'),
      aRequest(aFeedback(), 'l'),
    ];
    expect(foldTwins(batch, [])).toEqual([
      { kind: 'new' },
      { kind: 'new' },
      { kind: 'twin', of: 1 },
      { kind: 'new' },
    ]);
  });

  it('with the same key and another body are refused, the first stays', () => {
    expect(kinds([aRequest(aFeedback(), 'k'), aRequest(other, 'k')], [])).toEqual(['new', 'key-reused']);
  });

  it('with the same key of different customers have nothing to do with each other', () => {
    const hers = aRequest(aFeedback(), 'k');
    const his = { ...hers, idempotency: { ...hers.idempotency!, scope: 'user:taro' } };
    expect(kinds([hers, his], [])).toEqual(['new', 'new']);
  });

  it('that were accepted before are repeated, or refused with another body', () => {
    const first = aRequest(aFeedback(), 'k');
    const use = { ...first.idempotency!, ticketId: first.ticketId, answer: { turn: 1 } };
    expect(foldTwins([aRequest(aFeedback(), 'k'), aRequest(other, 'k')], [use])).toEqual([
      { kind: 'repeated', use },
      { kind: 'key-reused' },
    ]);
  });
});
