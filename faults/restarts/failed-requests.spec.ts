import { describe, expect, it } from '@jest/globals';
import type { Attempt } from '../load/history.js';
import { failedRequests } from './failed-requests.js';

const attempt = (over: Partial<Attempt>): Attempt => ({
  operation: 1,
  actor: 'story-1',
  act: 'submit',
  about: 'T-1',
  sentAt: 0,
  endedAt: 1,
  ...over,
});

describe('a request', () => {
  it.each([
    ['without an answer', { error: 'TypeError' }, ['story-1: submit got TypeError']],
    ['that finds nobody', { status: 503 }, ['story-1: submit got 503']],
    ['that is answered', { status: 201 }, []],
    ['that is refused for a reason', { status: 409 }, []],
  ])('%s', (_, over, found) => {
    expect(failedRequests([attempt(over)])).toEqual(found);
  });
});
