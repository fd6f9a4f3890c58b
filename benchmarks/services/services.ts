import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { SERVICES, type ServiceName } from '#contracts';
import { type Memory, memoryOf } from '../memory-of.js';
import { sendTickets } from '../send-tickets.js';

const PROGRAM = fileURLToPath(new URL('../../tools/start-services/main.js', import.meta.url));

const isServedBelow = (parent: number, service: ServiceName, pid: string): boolean => {
  try {
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const above = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[3];
    return above === String(parent) && args.some((arg) => arg.endsWith(`apps/${service}/src/main.js`));
  } catch {
    return false; // It has ended meanwhile.
  }
};

const memoryBelow = (parent: number, service: ServiceName): Memory =>
  memoryOf(Number(readdirSync('/proc').find((pid) => isServedBelow(parent, service, pid))));

const addressOf = (services: ChildProcessByStdio<null, Readable, null>): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    services.once('exit', () => reject(new Error('the services could not start')));
    services.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (address) resolve(address);
    });
  });

/** Waits until all services have dealt with these tickets. */
const untilQueued = async (url: string, token: string, ticketIds: string[]): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  const statusOf = async (ticketId: string) => {
    const answer = await fetch(`${url}/v1/tickets/${ticketId}`, { headers });
    return ((await answer.json()) as { status: string }).status;
  };
  for (const ticketId of ticketIds) while ((await statusOf(ticketId)) !== 'queued') await sleep(50);
};

/** Runs the four services as processes: memory of each after some tickets. */
export const measureServices = async (
  dataDir: string,
  brokers: string,
): Promise<Record<ServiceName, Memory>> => {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const env = { KAFKA_BROKERS: brokers, KAFKA_TOPIC_PREFIX: `bench-${randomUUID()}` };
  const services = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    env: { ...inherited, ...env, JUNBAN_DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(services);
    const { token, ticketIds } = await sendTickets(url);
    await untilQueued(url, token, ticketIds);
    const memories = SERVICES.map((service) => [service, memoryBelow(services.pid!, service)]);
    return Object.fromEntries(memories) as Record<ServiceName, Memory>;
  } finally {
    if (services.exitCode === null) {
      services.kill('SIGINT');
      await once(services, 'exit');
    }
  }
};
