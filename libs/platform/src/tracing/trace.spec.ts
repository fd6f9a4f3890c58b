import { describe, expect, it } from '@jest/globals';
import {
  aboutTicket,
  currentTrace,
  currentTraceparent,
  nextTraceparent,
  runInTrace,
  runOutsideTraces,
} from './trace.js';

const trace = '0af7651916cd43dd8448eb211c80319c';
const traceparent = `00-${trace}-b7ad6b7169203331-01`;

describe('a trace', () => {
  it('goes on with a step of its own', () => {
    const next = nextTraceparent(`00-${trace}-b7ad6b7169203331-00`);
    expect(next).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-00$`));
    expect(next).not.toContain('b7ad6b7169203331');
  });

  it.each([
    undefined,
    '',
    'x',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
  ])('begins anew after %j', (came) => {
    expect(nextTraceparent(came)).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
    expect(nextTraceparent(came)).not.toContain(trace);
  });

  it('is at hand in everything that its work awaits, and nowhere else', async () => {
    const seen = await runInTrace({ traceparent }, async () => {
      await Promise.resolve();
      return currentTraceparent();
    });
    expect(seen).toBe(traceparent);
    expect(currentTraceparent()).toBeUndefined();
  });

  it('is left by work that many have asked for', () => {
    expect(runInTrace({ traceparent }, () => runOutsideTraces(currentTraceparent))).toBeUndefined();
  });

  it('is told in the log by its ids, with the ticket that its work is about', () => {
    const told = runInTrace({ traceparent, requestId: 'r' }, () => {
      aboutTicket('t');
      return currentTrace();
    });
    expect(told).toEqual({ traceId: trace, spanId: 'b7ad6b7169203331', requestId: 'r', ticketId: 't' });
    expect(currentTrace()).toEqual({});
  });
});
