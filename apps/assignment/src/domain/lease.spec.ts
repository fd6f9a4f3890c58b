import { describe, expect, it } from '@jest/globals';
import { fateOf, type Hold } from './lease.js';

const aHold = (over: Partial<Hold>): Hold => ({
  isLeaseOver: false,
  extensions: 0,
  connection: 'none',
  ...over,
});
const over = { isLeaseOver: true };

describe('A turn in hand', () => {
  it.each<[string, Partial<Hold>, string]>([
    ['stays while its lease lasts', {}, 'kept'],
    ['stays while its lease lasts, the stream lost a moment ago', { connection: 'acting' }, 'kept'],
    ['goes back when its lease is over and no stream was opened', over, 'lease-over'],
    ['is extended by a live stream', { ...over, connection: 'live' }, 'extended'],
    ['is extended a second time', { ...over, connection: 'live', extensions: 1 }, 'extended'],
    ['is not extended a third time', { ...over, connection: 'live', extensions: 2 }, 'lease-over'],
    ['is not extended by acts on other tickets', { ...over, connection: 'acting' }, 'lease-over'],
    ['goes back when the stream is lost, though its lease lasts', { connection: 'lost' }, 'connection-lost'],
    ['goes back for the stream when both are over', { ...over, connection: 'lost' }, 'connection-lost'],
    [
      'stays while investigated, its agent gone',
      { ...over, connection: 'lost', investigation: 'on' },
      'kept',
    ],
    ['goes back when the date is over', { connection: 'live', investigation: 'over' }, 'investigation-over'],
  ])('%s', (_sentence, hold, fate) => {
    expect(fateOf(aHold(hold))).toBe(fate);
  });
});
