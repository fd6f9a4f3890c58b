import { until } from '#testing';
import { opened, quiet, state, STREAM, StreamBench } from '../../test/stream-app.js';

const bench = new StreamBench();
afterEach(() => bench.close());

const refused = async () => {
  const message = await bench.read().then(
    () => '200 {}',
    (error: Error) => error.message,
  );
  return { status: Number(message.slice(0, 3)), body: JSON.parse(message.slice(4)) };
};
const logged = (event: string) =>
  bench.lines
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line.event === event);

describe('a stream is refused with a problem', () => {
  it('before it opens, like any other request', async () => {
    await bench.start(quiet);
    const none = await fetch(`${bench.url}/v1/tickets/00000000-0000-4000-8000-000000000404/stream`);
    expect([none.status, none.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect((await fetch(`${bench.url}/v1/tickets/7/stream`)).status).toBe(400);
  });

  it('when one user or one guest has too many, and not when others have', async () => {
    await bench.start({ ...quiet, mostForOne: 2 });
    const readers = [await bench.read(), await bench.read()];
    expect(await refused()).toMatchObject({
      status: 429,
      body: { type: 'urn:junban:problem:too-many-streams', detail: expect.stringContaining('2') as string },
    });
    readers.push(await bench.read({ token: 'taro' }));
    readers.push(await bench.read({ token: `jnb1.${'a'.repeat(43)}` }));
    readers[0]!.close();
    await until(
      () => opened[0]!.isOpen,
      (isOpen) => !isOpen,
    );
    readers.push(await bench.read());
    for (const reader of readers) reader.close();
  });

  it('when the process has as many as it takes, with a time to come again', async () => {
    await bench.start({ ...quiet, most: 1 });
    const reader = await bench.read();
    const answer = await fetch(bench.url + STREAM, { headers: { authorization: 'Bearer taro' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.json()).toMatchObject({ type: 'urn:junban:problem:streams-full' });
    reader.close();
  });
});

describe('the end of the process', () => {
  it('ends all streams at once, also of a reader that takes nothing', async () => {
    await bench.start(quiet);
    const [reader, slow] = [await bench.read(), await bench.read()];
    slow.pause();
    opened[1]!.send(state(1, 'x'.repeat(20_000_000)));
    const began = performance.now();
    await bench.close();
    expect(performance.now() - began).toBeLessThan(8_000);
    await reader.ended();
    expect(reader.isComplete).toBe(true);
    slow.resume();
    await slow.ended();
    expect(slow.isComplete).toBe(false);
  });
});

describe('the log and the measurements', () => {
  it('name a stream when it opens and when it ends, and never as a slow answer', async () => {
    await bench.start(quiet);
    const reader = await bench.read();
    const about = { method: 'GET', route: '/v1/tickets/:id/stream', ticketId: STREAM.split('/')[3] };
    const [line] = logged('http.stream.opened');
    expect(line).toMatchObject({ ...about, requestId: reader.headers['x-request-id'] });
    expect(await (await fetch(`${bench.url}/metrics`)).text()).toContain('junban_http_open_streams 1');
    reader.close();
    const [closed] = await until(
      () => logged('http.stream.closed'),
      (found) => found.length > 0,
    );
    expect(closed).toMatchObject({ ...about, requestId: line!.requestId, ms: expect.any(Number) as number });
    const measured = await (await fetch(`${bench.url}/metrics`)).text();
    expect(measured).toContain('junban_http_open_streams 0');
    expect(measured).not.toContain('/stream"');
    expect(bench.lines.join('')).not.toContain('hanako');
  });

  it('describe the stream in the API', async () => {
    await bench.start(quiet);
    const { paths } = (await (await fetch(`${bench.url}/openapi.json`)).json()) as {
      paths: Record<string, any>;
    };
    expect(paths['/v1/tickets/{id}/stream'].get.responses['200'].content).toEqual({
      'text/event-stream': { schema: { $ref: '#/components/schemas/StateDto' } },
    });
  });
});
