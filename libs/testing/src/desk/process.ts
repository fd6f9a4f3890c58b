import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Tools and benchmarks run it as it is built. */
const ROOT = import.meta.dirname.replace(/[\\/](dist[\\/])?libs[\\/]testing.*$/, '');
/** Settings of whoever runs the tests must not turn the demonstration desk into a configured one. */
const NOT_INHERITED = [
  'DATABASE_URL',
  'MIGRATE_AT_START',
  'KAFKA_BROKERS',
  'KAFKA_REPLICATION',
  'KAFKA_TOPIC_PREFIX',
  'PORT',
  'POLICY_EDITION',
  'POLICY_EDITIONS_DIR',
  'HELP_CENTER_FILE',
  'ANSWER_WITHIN_DAYS',
  'YEAR_END',
  'NOTICE_AFTER_CLOSED_DAYS',
  'BUSY_WAITING_TURNS',
  'BUSY_MEDIAN_WAIT_MINUTES',
  'ASSIGNMENT_MODE',
  'LEASE_SECONDS',
  'ACTIVITY_LOG_URL',
  'ACTUAL_SCREEN_URL',
  'CUSTOMER_KEY',
  'SUPPORT_ORIGINS',
  'OIDC_KEYS_URL',
  'OIDC_PARAMETERS',
  'OIDC_ORIGINS',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_SERVICE_NAME',
  'OTEL_TRACES_SAMPLER_ARG',
  'NODE_OPTIONS',
  'NODE_ENV',
];

export interface DeskProcess {
  url: string;
  child: ChildProcess;
  output(): string;
  /** Ends it with a signal and waits for the end; resolves to its exit code (null when killed). */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

export interface DeskSettings {
  /** The built program, below dist/; the desk's unless given. */
  program?: string;
  dataDir: string;
  port?: number;
  args?: string[];
  env?: Record<string, string>;
}

const environment = (settings: DeskSettings): NodeJS.ProcessEnv => {
  const inherited = Object.entries(process.env).filter(([name]) => !NOT_INHERITED.includes(name));
  return {
    ...Object.fromEntries(inherited),
    JUNBAN_DATA_DIR: settings.dataDir,
    PORT: String(settings.port ?? 0),
    ...settings.env,
  };
};

/** Starts the built desk as its own process, as `npm start` does, without waiting for it. */
export const spawnDesk = (settings: DeskSettings): ChildProcess => {
  const { program = 'apps/desk/src/main.js', args = [] } = settings;
  return spawn(process.execPath, [join(ROOT, 'dist', program), ...args], {
    cwd: ROOT,
    env: environment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};

/** The four services as processes behind one address, as `npm run start:services` starts them. */
export const SERVICES_PROGRAM = 'tools/start-services/main.js';

/** Starts the built desk and waits until it says where it listens. Throws with its output if it ends before. */
export const startDesk = (settings: DeskSettings): Promise<DeskProcess> => whenReady(spawnDesk(settings));

/** A desk that has been spawned, once it says where it listens. Throws with its output if it ends before. */
export const whenReady = async (child: ChildProcess): Promise<DeskProcess> => {
  let text = '';
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      text += chunk.toString();
      const address = /ready at (http:\/\/127\.0\.0\.1:\d+)/.exec(text)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then(() => reject(new Error(`The desk ended before it listened:\n${text}`)));
  });
  return {
    url,
    child,
    output: () => text,
    end: async (signal) => {
      child.kill(signal);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
};
