import { EventEmitter, once } from 'node:events';
import { request } from 'node:http';
import { connect, createServer, type AddressInfo } from 'node:net';
import { TestIssuer } from '../../test/issuer.js';
import { openSampleApp } from '../../test/sample-app.js';
import { runMain } from './run-main.js';
import { runUntilSignal, type SignalSource } from './run-until-signal.js';
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

async function running(grace?: number) {
  const signals = new Signals();
  const { app } = await openSampleApp(issuer);
  const { promise: url, resolve } = Promise.withResolvers<string>();
  const done = runUntilSignal(app, { port: 0, onListening: resolve, grace }, signals);
  return { app, signals, done, url: await url };
}

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

  it('cuts off what does not end within the grace', async () => {
    const { signals, done, url } = await running(50);
    const call = request(`${url}/v1/tickets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    call.write('{');
    const cut = once(call, 'error');
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
