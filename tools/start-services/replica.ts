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
];
const STOP_WITHIN = 15_000;
const AGAIN_AFTER = 1_000;

/** One process of a service, started again at the same port when it ends unasked. */
export class Replica implements Backend {
  isUp = false;
  private child?: ChildProcess;
  private isStopping = false;

  constructor(
    readonly service: ServiceName,
    readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

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
    this.child = spawn(
      process.execPath,
      [...NODE_ARGUMENTS, join(PROGRAMS, this.service, 'src', 'main.js')],
      {
        env: { ...this.env, PORT: String(this.port), HOST: '127.0.0.1' },
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
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
      console.error(`${this.service} at ${this.url} has ended and is started again.`);
      await sleep(AGAIN_AFTER);
      if (this.isStopping) return;
    }
  }

  private async untilItEnds(child: ChildProcess): Promise<void> {
    const ended = once(child, 'exit');
    while (isRunning(child) && !(await this.answers())) await sleep(100);
    this.isUp = isRunning(child) && !this.isStopping;
    await ended;
  }

  private answers(): Promise<boolean> {
    return fetch(`${this.url}/health/live`, { signal: AbortSignal.timeout(1_000) }).then(
      (answer) => answer.ok,
      () => false,
    );
  }
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;
