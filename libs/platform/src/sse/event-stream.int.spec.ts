import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { until } from '#testing';
import { opened, quiet, state, STREAM, StreamBench } from '../../test/stream-app.js';

const bench = new StreamBench();
afterEach(() => bench.close());

describe('a stream', () => {
  it('sends each state with name and number, under headers that let nobody keep or collect it', async () => {
    await bench.start(quiet);
    const reader = await bench.read();
    opened[0]!.send({ event: 'ticket', id: 7, data: { text: '順番\n"1"' } });
    expect(await reader.until(({ id }) => id === 7)).toEqual({
      ...{ event: 'ticket', id: 7, data: { text: '順番\n"1"' } },
    });
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
      'x-request-id': expect.any(String) as string,
    });
    expect(reader.retry).toBeGreaterThanOrEqual(1_000);
    expect(reader.retry).toBeLessThanOrEqual(5_000);
    reader.close();
  });

  it('knows what the reader says it has already, unless that is no number', async () => {
    await bench.start(quiet);
    const readers = [
      await bench.read({ lastEventId: 41 }),
      await bench.read({ headers: { 'last-event-id': 'x' } }),
    ];
    expect(opened.map(({ lastEventId }) => lastEventId)).toEqual([41, undefined]);
    for (const reader of readers) reader.close();
  });

  it('keeps only the newest state for a reader that is slow', async () => {
    await bench.start(quiet);
    const reader = await bench.read();
    reader.pause();
    const text = 'x'.repeat(1_000_000);
    for (let id = 1; id <= 200; id++) {
      opened[0]!.send(state(id, text));
      await new Promise(setImmediate);
    }
    reader.resume();
    await reader.until(({ id }) => id === 200);
    const ids = reader.events.map(({ id }) => id!);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(ids.length).toBeLessThan(50);
    reader.close();
  });

  it('sends the last event whole before it ends, in place of a state that waits', async () => {
    await bench.start(quiet);
    const reader = await bench.read();
    opened[0]!.send(state(1));
    opened[0]!.send(state(2));
    opened[0]!.end({ event: 'erased', id: 3, data: {} });
    opened[0]!.send(state(4));
    await reader.ended();
    expect(reader.events.map(({ event, id }) => [event, id])).toEqual([
      ['ticket', 1],
      ['erased', 3],
    ]);
    expect(reader.isComplete).toBe(true);
  });

  it('says that it is there while nothing happens', async () => {
    await bench.start({ heartbeatMillis: 20 });
    const reader = await bench.read();
    await until(
      () => reader.comments.length,
      (count) => count >= 3,
    );
    reader.close();
  });

  it('gives up a reader that takes nothing any more', async () => {
    await bench.start({ heartbeatMillis: 50 });
    const reader = await bench.read();
    const left = new Promise<void>((resolve) => opened[0]!.onEnd(resolve));
    reader.pause();
    opened[0]!.send(state(1, 'x'.repeat(20_000_000)));
    await left;
    expect(opened[0]!.isOpen).toBe(false);
    reader.close();
  });

  it('tells when the reader has left, even before somebody asks', async () => {
    await bench.start(quiet);
    const reader = await bench.read();
    const left = new Promise<void>((resolve) => opened[0]!.onEnd(resolve));
    reader.close();
    await left;
    await new Promise<void>((resolve) => opened[0]!.onEnd(resolve));
    opened[0]!.send(state(1));
  });

  it("ends with its token, and a token of years doesn't end it at once", async () => {
    await bench.start({ ...quiet, now: () => 0 }, { expiresAt: 200 });
    const reader = await bench.read();
    await reader.ended();
    expect(reader.isComplete).toBe(true);
    await bench.close();
    await bench.start({ ...quiet, now: () => 0 }, { expiresAt: 10 * 365 * 24 * 3_600_000 });
    const longer = await bench.read();
    opened.at(-1)!.send(state(1));
    await longer.until(({ id }) => id === 1);
    longer.close();
  });

  it('answers HEAD with the headers alone', async () => {
    await bench.start({ ...quiet, mostForOne: 1 });
    const call = request(bench.url + STREAM, {
      method: 'HEAD',
      headers: { authorization: 'Bearer hanako' },
    }).end();
    const [answer] = (await once(call, 'response')) as [IncomingMessage];
    expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    answer.resume();
    await once(answer, 'end');
    await new Promise<void>((resolve) => opened[0]!.onEnd(resolve));
    (await bench.read()).close();
  });
});
