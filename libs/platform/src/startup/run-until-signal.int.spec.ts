import { EventEmitter, once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventReader, until } from '#testing';
import { TestIssuer } from '../../test/issuer.js';
import { openSampleApp } from '../../test/sample-app.js';
import { createStreamApp, quiet, STREAM } from '../../test/stream-app.js';
import { runMain } from './run-main.js';
import { type ListenOptions, runUntilSignal, type SignalSource } from './run-until-signal.js';
import { StartupError } from './startup-error.js';

class Signals extends EventEmitter {
  readonly codes: number[] = [];
  exit(code: number) {
    this.codes.push(code);
  }
}

let issuer: TestIssuer;
beforeAll(async () => {
  issuer = await TestIssuer.open();
});

async function run(app: NestFastifyApplication, options: Partial<ListenOptions> = {}) {
  const signals = new Signals();
  const { promise: url, resolve } = Promise.withResolvers<string>();
  const done = runUntilSignal(app, { port: 0, onListening: resolve, ...options }, signals);
  return { app, signals, done, url: await url };
}

const running = async (options?: Partial<ListenOptions>) => run((await openSampleApp(issuer)).app, options);

/** Longer than a test may take. */
const NEVER = 90_000;

/** Somebody who begins to send a ticket. */
function beginsToSend(url: string) {
  const call = request(`${url}/v1/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  call.write('{');
  return call;
}

const isRefused = (url: string) =>
  fetch(`${url}/health/live`).then(
    () => false,
    () => true,
  );

describe('a running application', () => {
  it('answers until a signal comes, then closes', async () => {
    const { signals, done, url } = await running();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    signals.emit('SIGTERM');
    await done;
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    expect(signals.codes).toEqual([]);
    expect(signals.listenerCount('SIGINT') + signals.listenerCount('SIGTERM')).toBe(0);
  });

  it('is unready and goes on answering for the delay, each answer the last one of its connection', async () => {
    const { signals, done, url } = await running({ delay: 3_000 });
    const agent = new Agent({ keepAlive: true });
    const ask = async (path: string) => {
      const [answer] = (await once(request(url + path, { agent }).end(), 'response')) as [IncomingMessage];
      return { status: answer.statusCode, connection: answer.headers.connection, body: await json(answer) };
    };
    expect(await ask('/health/ready')).toMatchObject({ status: 200, connection: 'keep-alive' });
    signals.emit('SIGTERM');
    expect(await ask('/health/ready')).toMatchObject({
      status: 503,
      connection: 'close',
      body: { checks: { process: { status: 'failed', reason: 'it is stopping' } } },
    });
    expect(await ask('/health/live')).toMatchObject({ status: 200, connection: 'close' });
    await done;
  });

  it('finishes what it is being asked, while it takes nothing more', async () => {
    const { signals, done, url } = await running({ grace: NEVER });
    const call = beginsToSend(url);
    await fetch(`${url}/health/live`);
    signals.emit('SIGTERM');
    await until(() => isRefused(url), Boolean);
    const answered = once(call, 'response') as Promise<[IncomingMessage]>;
    call.end('"language":"en","subject":"x"}');
    const [answer] = await answered;
    expect([answer.statusCode, answer.headers.connection]).toEqual([201, 'close']);
    expect(await json(answer)).toMatchObject({ dto: { subject: 'x' } });
    await done;
  });

  it('waits for no connection that nobody uses', async () => {
    const { signals, done, url } = await running({ grace: NEVER });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const cut = once(socket, 'close');
    await once(socket, 'connect');
    await fetch(`${url}/health/live`);
    signals.emit('SIGTERM');
    await Promise.all([done, cut]);
  });

  it('ends streams whole, and their readers know when to come again', async () => {
    const { signals, done, url } = await run((await createStreamApp(quiet)).app, { grace: NEVER });
    const reader = await EventReader.open(url + STREAM, { token: 'hanako' });
    await until(() => reader.retry, Boolean);
    signals.emit('SIGTERM');
    await reader.ended();
    expect(reader.isComplete).toBe(true);
    await done;
  });

  it('cuts off what does not end within the grace', async () => {
    const { signals, done, url } = await running({ grace: 50 });
    const cut = once(beginsToSend(url), 'error');
    await fetch(`${url}/health/live`);
    signals.emit('SIGTERM');
    await Promise.all([done, cut]);
  });

  it('ends at once at the second signal', async () => {
    const { signals, done } = await running();
    signals.emit('SIGINT');
    await Promise.resolve();
    await Promise.resolve();
    signals.emit('SIGINT');
    await done;
    expect(signals.codes).toEqual([1]);
  });

  it('refuses an Idempotency-Key that is sent twice, and what is no HTTP, with a problem', async () => {
    const { signals, done, url } = await running();
    const { port } = new URL(url);
    const twice = await new Promise<string>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': ['a', 'b'] };
      const call = request(`${url}/v1/tickets`, { method: 'POST', headers }, (answer) => {
        let body = '';
        answer.on('data', (part: Buffer) => (body += part.toString()));
        answer.on('end', () => resolve(body));
      });
      call.on('error', reject).end('{"language":"en","subject":"x"}');
    });
    expect(JSON.parse(twice)).toMatchObject({ errors: [{ code: 'idempotency-key-repeated' }] });

    const raw = await new Promise<string>((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket.on('data', (part) => (answer += part.toString()));
      socket.on('close', () => resolve(answer)).on('error', reject);
    });
    expect(raw).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*urn:junban:problem:bad-http/);
    signals.emit('SIGTERM');
    await done;
  });
});

describe('an address that cannot be listened on', () => {
  it('is told in one sentence with the remedy when it is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { app, lines } = await openSampleApp(issuer);
    await expect(runUntilSignal(app, { port }, new Signals() as SignalSource)).rejects.toThrow(
      `Port ${port} is already in use: stop the other program, or choose another port with PORT=${port + 1}.`,
    );
    expect(lines.join('')).not.toContain('EADDRINUSE');
    other.close();
  });
});

describe('a main function', () => {
  it.each([
    [new StartupError('Set PORT.'), /^Set PORT\.\n$/],
    [new Error('unforeseen'), /^Error: unforeseen\n +at /],
  ])('that fails with %s ends with code 1', async (error, said) => {
    const codes: number[] = [];
    let text = '';
    const self = {
      stderr: { write: (part: string) => (text += part) },
      exit: (code: number) => codes.push(code),
    };
    await runMain(() => Promise.reject(error), self);
    expect(codes).toEqual([1]);
    expect(text).toMatch(said);
  });
});
