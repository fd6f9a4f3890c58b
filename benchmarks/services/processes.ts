import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ServiceName } from '#contracts';
import { type Memory, memoryOf } from '../memory-of.js';

const PROGRAM = fileURLToPath(new URL('../../tools/start-services/main.js', import.meta.url));

/** The four services as processes, one of each, on an empty demonstration. */
export interface ServiceProcesses {
  /** The one address of all. */
  url: string;
  /** The address of one process itself. */
  urlOf: (service: ServiceName) => string;
  memoryOf: (service: ServiceName) => Memory;
  stop: () => Promise<void>;
}

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

/** What it prints when it is ready: its own address, and last that of each service, assignment's at the end. */
const printed = (services: ChildProcessByStdio<null, Readable, null>): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = '';
    services.once('exit', () => reject(new Error('the services could not start')));
    services.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (/^ +assignment +http:\S+\n/m.test(text)) resolve(text);
    });
  });

/** Starts them; `env` is for all of them. */
export const startServiceProcesses = async (
  dataDir: string,
  brokers: string,
  env: NodeJS.ProcessEnv = {},
): Promise<ServiceProcesses> => {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const own = { KAFKA_BROKERS: brokers, KAFKA_TOPIC_PREFIX: `bench-${randomUUID()}` };
  const services = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM], {
    env: { ...inherited, ...own, ...env, JUNBAN_DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const text = await printed(services);
  const address = (pattern: RegExp): string => pattern.exec(text)![1]!;
  return {
    url: address(/(http:\/\/127\.0\.0\.1:\d+)/),
    urlOf: (service) => address(new RegExp(`^ +${service} +(http:\\S+)$`, 'm')),
    memoryOf: (service) => memoryBelow(services.pid!, service),
    stop: async () => {
      if (services.exitCode !== null) return;
      services.kill('SIGINT');
      await once(services, 'exit');
    },
  };
};
