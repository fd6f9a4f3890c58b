import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from '@jest/globals';
import { asMultipart, EventReader } from '#testing';
import { type Backend, openGateway } from './gateway.js';

const closes: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});

const backend = async (answer: RequestListener): Promise<Backend> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closes.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { port: (server.address() as AddressInfo).port, isUp: true };
};

const saying = (what: string) => backend((_, response) => response.end(what));

const open = async (backends: Backend[]) => {
  const gateway = await openGateway(0, (path) => (path.startsWith('/v1') ? backends : undefined));
  closes.push(gateway.close);
  return gateway.url;
};

const echo: RequestListener = (request, response) => {
  void text(request).then((body) => {
    const { method, url, headers } = request;
    response.writeHead(201, { 'x-answer': 'yes' }).end(JSON.stringify({ method, url, headers, body }));
  });
};

describe('the gateway', () => {
  it('passes on method, path, query, headers, body and status', async () => {
    const url = await open([await backend(echo)]);
    const answer = await fetch(`${url}/v1/tickets?a=%2F`, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"順番":1}',
    });
    expect([answer.status, answer.headers.get('x-answer')]).toEqual([201, 'yes']);
    expect(await answer.json()).toMatchObject({
      method: 'POST',
      url: '/v1/tickets?a=%2F',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"順番":1}',
    });
  });

  it('passes on a file as it is, byte for byte', async () => {
    const bytes = Buffer.alloc(3_000_000, 'a file\x00\xff', 'latin1');
    const { payload, headers } = await asMultipart(bytes, '画面.png');
    const received: Buffer[] = [];
    const keeping: RequestListener = (request, response) => {
      void buffer(request).then((body) => {
        received.push(body);
        response.end(request.headers['content-type']);
      });
    };
    const url = await open([await backend(keeping)]);
    const answer = await fetch(`${url}/v1/attachments`, {
      method: 'POST',
      headers,
      body: new Uint8Array(payload),
    });
    expect(await answer.text()).toBe(headers['content-type']);
    expect(received[0]!.equals(payload)).toBe(true);
  });

  it('adds no body where there is none', async () => {
    const url = await open([await backend(echo)]);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST /v1/turns/next HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toContain('201 Created');
    expect(answer).not.toContain('transfer-encoding":');
    expect(answer).toContain('"content-length":"0"');
  });

  it('ends the request of somebody who leaves in the middle, and serves the next one', async () => {
    const come = Promise.withResolvers<void>();
    const left = Promise.withResolvers<void>();
    const url = await open([
      await backend((request, response) => {
        come.resolve();
        request.once('close', () => left.resolve());
        request.on('error', () => undefined).resume();
        if (request.method === 'GET') response.end('next');
      }),
    ]);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write('POST /v1 HTTP/1.1\r\nHost: desk\r\nContent-Length: 100\r\n\r\nhalf');
    await come.promise;
    socket.destroy();
    await left.promise;
    expect(await (await fetch(`${url}/v1`)).text()).toBe('next');
  });

  it('sends requests to the replicas in turn, and leaves out those that are down', async () => {
    const [a, b, c] = [await saying('a'), await saying('b'), await saying('c')];
    const url = await open([a, b, c]);
    const ask = async () => (await fetch(`${url}/v1`)).text();
    const asked = [await ask(), await ask(), await ask(), await ask()];
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
    b.isUp = false;
    expect(new Set([await ask(), await ask(), await ask(), await ask()])).toEqual(new Set(['a', 'c']));
  });

  it.each([
    ['none is up', [{ port: 1, isUp: false }]],
    ['one is gone that was up', [{ port: 1, isUp: true }]],
  ])('asks to come again when %s, in the language of the request', async (_, backends) => {
    const url = await open(backends);
    const answer = await fetch(`${url}/v1`, { headers: { 'accept-language': 'ja' } });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await answer.json()).toMatchObject({
      type: 'urn:junban:problem:unavailable',
      title: '一時的に利用できません',
    });
  });

  it('passes a stream on as it comes, and tells its replica when the reader leaves', async () => {
    const left = Promise.withResolvers<void>();
    let send: (text: string) => unknown = () => undefined;
    const streaming = await backend((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.once('close', () => left.resolve());
      send = (text) => response.write(text);
      send('retry: 1000\n\n');
    });
    const reader = await EventReader.open(`${await open([streaming])}/v1`);
    send('id: 1\nevent: ticket\ndata: {}\n\n');
    await reader.until(({ id }) => id === 1);
    expect(reader.retry).toBe(1000);
    reader.close();
    await left.promise;
  });

  it('cuts off an answer that its replica does not finish', async () => {
    const broken = await backend((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half');
      setTimeout(() => response.destroy(), 20);
    });
    const answer = await fetch(`${await open([broken])}/v1`);
    await expect(answer.text()).rejects.toThrow();
  });

  it('says what is nobody’s', async () => {
    const answer = await fetch(`${await open([])}/elsewhere`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('names a port that is taken', async () => {
    const taken = Number(new URL(await open([])).port);
    await expect(openGateway(taken, () => [])).rejects.toThrow(`Port ${taken} is already in use`);
  });
});
