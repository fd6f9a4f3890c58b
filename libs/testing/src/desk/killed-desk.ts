import { setTimeout as sleep } from 'node:timers/promises';
import { freePorts } from '../../../../tools/kafka-local/free-ports.js';
import { DeskClient } from './client.js';
import { type DeskProcess, type DeskSettings, startDesk } from './process.js';

/** When to kill: once so many answers have come, and so many milliseconds after that. */
export interface Kill {
  afterAnswers: number;
  thenMillis: number;
}

/** A desk that is killed with SIGKILL at the given points and started again each time on the same data and port. */
export class KilledDesk {
  readonly client: DeskClient;
  private ended = false;
  private readonly killer: Promise<void>;

  private constructor(
    private desk: DeskProcess,
    private readonly settings: DeskSettings,
    private readonly kills: readonly Kill[],
  ) {
    this.client = new DeskClient(desk.url, true);
    this.killer = this.killAsPlanned();
  }

  static async start(settings: DeskSettings, kills: readonly Kill[]): Promise<KilledDesk> {
    // Not one of those that the system gives to whoever asks while the desk is down.
    const [port] = (await freePorts(1)) as [number];
    const desk = await startDesk({ ...settings, port });
    const { args: _firstStartOnly, ...again } = settings;
    return new KilledDesk(desk, { ...again, port }, kills);
  }

  /** Waits for the kills that are still due, then stops the desk cleanly. */
  async stop(): Promise<void> {
    this.ended = true;
    await this.killer;
    await this.desk.end('SIGINT');
  }

  private async killAsPlanned(): Promise<void> {
    for (const { afterAnswers, thenMillis } of this.kills) {
      while (!this.ended && this.client.seen.length < afterAnswers) await sleep(1);
      await sleep(thenMillis);
      await this.desk.end('SIGKILL');
      this.desk = await startDesk(this.settings);
    }
  }
}
