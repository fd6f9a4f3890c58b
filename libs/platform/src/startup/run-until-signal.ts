import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { listenError } from './listen-error.js';

export interface ListenOptions {
  port: number;
  /** 127.0.0.1 unless given. */
  host?: string;
  /** Called once with the address, when requests are answered. */
  onListening?: (url: string) => void;
  /** Milliseconds that open requests and streams have to end after the signal; 10,000 unless given. */
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
 * Listens until SIGINT or SIGTERM, then closes the application once: what is being answered is finished, within the
 * grace. A second signal ends the process at once. Throws {@link StartupError} for an address that cannot be listened on.
 */
export async function runUntilSignal(
  app: NestFastifyApplication,
  options: ListenOptions,
  source: SignalSource = process,
): Promise<void> {
  const host = options.host ?? '127.0.0.1';
  let url: string;
  await app.init();
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
  const cutOff = setTimeout(() => app.getHttpServer().closeAllConnections(), options.grace ?? 10_000);
  await app.close();
  clearTimeout(cutOff);
  for (const signal of signals) source.removeListener(signal, impatient);
}
