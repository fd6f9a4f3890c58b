import { setTimeout as sleep } from 'node:timers/promises';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventStreams } from '../sse/event-streams.js';
import { Connections } from './connections.js';
import { Departure } from './departure.js';
import { listenError } from './listen-error.js';

export interface ListenOptions {
  port: number;
  /** 127.0.0.1 unless given. */
  host?: string;
  /** Called once with the address, when requests are answered. */
  onListening?: (url: string) => void;
  /** Milliseconds for which it goes on serving after the signal, unready; 0 unless given. */
  delay?: number;
  /** Milliseconds that open requests and streams have to end after that; 10,000 unless given. */
  grace?: number;
}

/** What is taken from the process, so that a test can play it. */
export interface SignalSource {
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  removeListener(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

function firstSignal(source: SignalSource): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      for (const signal of signals) source.removeListener(signal, stop);
      resolve();
    };
    for (const signal of signals) source.once(signal, stop);
  });
}

/**
 * Listens until SIGINT or SIGTERM. Then nobody's request fails: the application says that it is unready and goes on
 * serving for the delay, takes no more, finishes what is being answered and ends its streams, within the grace, and only
 * then closes what its answers need, such as consumers. A second signal ends the process at once. Throws
 * {@link StartupError} for an address that cannot be listened on.
 */
export async function runUntilSignal(
  app: NestFastifyApplication,
  options: ListenOptions,
  source: SignalSource = process,
): Promise<void> {
  const { host = '127.0.0.1', delay = 0, grace = 10_000 } = options;
  let url: string;
  await app.init();
  const connections = new Connections(app.getHttpServer());
  try {
    // Nest's own listen() would log a line about the error that is told as a sentence.
    url = await app.getHttpAdapter().getInstance().listen({ port: options.port, host });
  } catch (error) {
    await app.close();
    throw listenError(error, { host, port: options.port });
  }
  const stopped = firstSignal(source);
  options.onListening?.(url);
  await stopped;
  const impatient = () => source.exit(1);
  for (const signal of signals) source.once(signal, impatient);
  app.get(Departure).announce();
  await sleep(delay);
  await Promise.all([connections.end(grace), app.get(EventStreams).end()]);
  await app.close();
  for (const signal of signals) source.removeListener(signal, impatient);
}
