import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CustomerView, SeenTicket } from '../conversation/ticket-reader.js';
import type { Ticket } from '../domain/ticket.js';
import { Watcher } from './watcher.js';

const ticket = { ticketId: 'T-1', customer: 'hanako' } as Ticket;
const aView = (over: Partial<CustomerView> = {}) =>
  ({
    ...{ ticketId: 'T-1', turn: 7, language: 'ja', status: 'queued', ahead: 5, messages: [], shown: [] },
    opensAt: '2026-11-24T10:00:00.000+09:00',
    ...over,
  }) as unknown as CustomerView;
const seen = (number: number, over: Partial<CustomerView> = {}, version = 'v1') =>
  ({ ticket, version, number, view: aView(over) }) satisfies SeenTicket;

interface Sent {
  event: string;
  id?: number;
  data?: unknown;
  json?: string;
}

let sent: Sent[];
let ended: (Sent | undefined)[];
const watch = (first = seen(1), lastEventId?: number, mayOpen: (of: Ticket) => boolean = () => true) =>
  new Watcher(
    {
      lastEventId,
      send: ({ json, ...event }: Sent) => sent.push({ ...event, data: JSON.parse(json!) }),
      end: (last?: Sent) => ended.push(last),
    },
    mayOpen,
    first,
  );
const numbers = () => sent.map(({ id }) => id);

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  ended = [];
});
afterEach(() => {
  jest.useRealTimers();
});

describe('Somebody who watches a ticket', () => {
  it('is shown it at once, unless they have that very state', () => {
    watch();
    expect(sent).toEqual([{ event: 'ticket', id: 1, data: aView() }]);
    watch(seen(2), 2);
    watch(seen(3), 2);
    expect(numbers()).toEqual([1, 3]);
  });

  it('is told of a change of the ticket at once, and not of one that makes no difference to them', () => {
    const watcher = watch();
    watcher.see(seen(2, { status: 'in-progress', ahead: undefined }, 'v2'));
    watcher.see(seen(3, { status: 'in-progress', ahead: undefined }, 'v3'));
    expect(numbers()).toEqual([1, 2]);
    expect([watcher.version, watcher.place]).toEqual(['v3', undefined]);
  });

  it('is told of moves of the line three times a second at most, with the latest', () => {
    const watcher = watch();
    expect([watcher.isNews(4), watcher.isNews(5)]).toEqual([false, false]);
    jest.advanceTimersByTime(329);
    expect([watcher.isNews(4), watcher.isNews(5)]).toEqual([false, false]);
    jest.advanceTimersByTime(1);
    expect([watcher.isNews(4), watcher.isNews(5)]).toEqual([true, false]);
    watcher.move(2, 3, { from: 'a', until: 'b', samples: 30 });
    expect(watcher.isNews(2)).toBe(false);
    jest.advanceTimersByTime(330);
    expect(watcher.isNews(2)).toBe(true);
    watcher.move(3, 2, undefined);
    expect(sent.slice(1)).toEqual([
      {
        event: 'ticket',
        id: 2,
        data: { ...aView(), ahead: 3, wait: { from: 'a', until: 'b', samples: 30 } },
      },
      { event: 'ticket', id: 3, data: { ...aView(), ahead: 2 } },
    ]);
  });

  it('is told of a move later where the ticket was read again for nothing new', () => {
    const watcher = watch();
    watcher.see(seen(2, { ahead: 1 }, 'v2'));
    expect(numbers()).toEqual([1]);
    jest.advanceTimersByTime(330);
    expect(watcher.isNews(1)).toBe(true);
  });

  it('has a long conversation read again rather than kept', () => {
    const messages = [{ messageId: 'm', from: 'customer' as const, at: '', body: 'x'.repeat(20_001) }];
    const watcher = watch(seen(1, { messages }));
    expect([watcher.isKept, watcher.place?.turn]).toEqual([false, 7]);
    watcher.move(2, 1, undefined);
    expect(numbers()).toEqual([1]);
    watcher.see(seen(3, { messages, ahead: 1 }));
    expect(numbers()).toEqual([1, 3]);
  });

  it('is told of the end of an erased ticket, and not of one that is no longer theirs', () => {
    const over = { ticket, version: 'v2', number: 2 };
    watch().see(over);
    watch(seen(1), undefined, () => false).see(over);
    expect(ended).toEqual([
      { event: 'erased', id: 2, data: { ticketId: 'T-1', status: 'erased' } },
      undefined,
      undefined,
    ]);
  });
});
