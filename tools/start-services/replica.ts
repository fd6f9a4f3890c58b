import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ServiceName } from '#contracts';
import { StartupError } from '#platform';
import type { Backend } from './gateway.js';

const PROGRAMS = fileURLToPath(new URL('../../apps', import.meta.url));
const NODE_ARGUMENTS = [
  `--import=${new URL('end-with-parent.js', import.meta.url).href}`,
  '--disable-warning=ExperimentalWarning',
  // Harmless, and kafkajs's own.
  '--disable-warning=TimeoutNegativeWarning',
  // Keeps a service below 180 MB: what lives for a moment only is collected early.
  '--max-semi-space-size=4',
  // Otherwise thousands of connections that are opened at once leave twice as much heap behind as they need.
  '--heap-growing-percent=30',
];
/** glibc keeps an arena for each thread, and buffers that one thread makes and another frees leave holes in all. */
const MEMORY = { MALLOC_ARENA_MAX: '1' };
const STOP_WITHIN = 15_000;
const AGAIN_AFTER = 1_000;
const PROBE_EVERY = 1_000;
const SAYS_WITHIN = 3_000;

export interface ReplicaOptions {
  service: ServiceName;
  port: number;
  /** Its settings, asked for at each start. */
  env: () => NodeJS.ProcessEnv;
  /** A file that takes what it says; this program's own output unless given. */
  output?: number;
  /** Told when it has ended unasked, and of what. */
  onEnd: (replica: Replica, by: NodeJS.Signals | number) => void;
}

/** One process of a service, started again at the same port when it ends unasked. */
export class Replica implements Backend {
  isUp = false;
  readonly service: ServiceName;
  readonly port: number;
  private child?: ChildProcess;
  private isStopping = false;

  constructor(private readonly options: ReplicaOptions) {
    ({ service: this.service, port: this.port } = options);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves when it answers. Throws StartupError when it ends instead; it has said why. */
  async start(): Promise<void> {
    const child = this.spawn();
    while (isRunning(child) && !(await this.answers())) await sleep(100);
    if (!isRunning(child))
      throw new StartupError(`${this.service} could not start: what it said stands above.`);
    this.isUp = true;
    void this.keepAlive(child);
  }

  /** The process of now; it may have ended. */
  get process(): ChildProcess | undefined {
    return this.child;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.isUp = false;
    const { child } = this;
    if (!child || !isRunning(child)) return;
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
    child.kill('SIGTERM');
    await once(child, 'exit');
    clearTimeout(late);
  }

  private spawn(): ChildProcess {
    const { env, output = 'inherit' } = this.options;
    this.child = spawn(
      process.execPath,
      [...NODE_ARGUMENTS, join(PROGRAMS, this.service, 'src', 'main.js')],
      {
        env: { ...MEMORY, ...env(), PORT: String(this.port), HOST: '127.0.0.1' },
        stdio: ['ignore', output, output, 'ipc'],
        // Ctrl-C reaches this program alone, which ends its services.
        detached: true,
      },
    );
    return this.child;
  }

  private async keepAlive(child: ChildProcess): Promise<void> {
    for (let current = child; ; current = this.spawn()) {
      if (isRunning(current)) await this.untilItEnds(current);
      this.isUp = false;
      if (this.isStopping) return;
      this.options.onEnd(this, current.signalCode ?? current.exitCode!);
      await sleep(AGAIN_AFTER);
      if (this.isStopping) return;
    }
  }

  /** Sends it requests while it says that it is ready, as a cluster does. */
  private async untilItEnds(child: ChildProcess): Promise<void> {
    const over = new AbortController();
    child.once('exit', () => over.abort());
    while (isRunning(child)) {
      // Whoever is frozen is found out by those who ask it for something, as in a cluster.
      const isReady = (await this.says('ready')) ?? this.isUp;
      this.isUp = isReady && isRunning(child) && !this.isStopping;
      await sleep(isReady ? PROBE_EVERY : 100, undefined, { signal: over.signal }).catch(() => undefined);
    }
  }

  private async answers(): Promise<boolean> {
    return (await this.says('live')) === true;
  }

  /** Undefined when it says nothing, as one that is frozen. */
  private async says(what: 'live' | 'ready'): Promise<boolean | undefined> {
    try {
      return (await fetch(`${this.url}/health/${what}`, { signal: AbortSignal.timeout(SAYS_WITHIN) })).ok;
    } catch (error) {
      return (error as Error).name === 'TimeoutError' ? undefined : false;
    }
  }
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;
