import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Order, WorkerSettings } from './worker.js';

/** A producer or consumer, in a process of its own as it would be deployed. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Resolves when it is ready. */
  static async start(program: string, settings: WorkerSettings): Promise<WorkerProcess> {
    const worker = new WorkerProcess(
      fork(new URL(program, import.meta.url), [JSON.stringify(settings)], {
        // Harmless, and kafkajs's own.
        execArgv: ['--disable-warning=TimeoutNegativeWarning'],
        env: { ...process.env, KAFKAJS_NO_PARTITIONER_WARNING: '1' },
      }),
    );
    await worker.answer();
    return worker;
  }

  /** Its next word. Rejects when it ends instead. */
  async answer(): Promise<void> {
    const over = new AbortController();
    const { signal } = over;
    const ended = once(this.child, 'exit', { signal }).then(() => {
      throw new Error('a process of the benchmark has ended: what it said stands above');
    });
    try {
      await Promise.race([once(this.child, 'message', { signal }), ended]);
    } finally {
      over.abort();
      await ended.catch(() => undefined);
    }
  }

  order(order: Order): void {
    this.child.send(order);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || !this.child.connected) return;
    const exited = once(this.child, 'exit');
    this.child.disconnect();
    await exited;
  }
}
