import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KafkaUnavailable } from './kafka-error.js';
import { javaArguments, type Jvm, startJvm } from './jvm.js';
import { run } from './run.js';
import { READY_LINE } from './settings.js';

/** What a broker is started with. */
export interface BrokerFiles {
  java: string;
  jars: string;
  logSettings: string;
  properties: string;
  log: string;
  /** Where it keeps its partitions. */
  data: string;
}

/** A busy machine may take minutes for what a quiet one does in two seconds. */
const READY_WITHIN = 180_000;
const STOP_WITHIN = 10_000;

/** Nodes that are to be one cluster are formatted with one id. */
export const newClusterId = (): string => randomBytes(16).toString('base64url');

/** One broker process; it can be hurt, and started again on the same port with the same data. */
export class Broker {
  private jvm?: Jvm;

  constructor(
    readonly id: number,
    /** host:port */
    readonly address: string,
    private readonly files: BrokerFiles,
  ) {}

  /** Makes its storage, and forgets what it had: it must not run. Throws {@link KafkaUnavailable}. */
  async format(clusterId: string): Promise<void> {
    const { java, jars, logSettings, properties, data } = this.files;
    await rm(data, { recursive: true, force: true });
    const args = ['format', `--cluster-id=${clusterId}`, `--config=${properties}`];
    const { code, output } = await run(
      java,
      javaArguments(jars, logSettings, 'kafka.tools.StorageTool', args),
    );
    if (code !== 0)
      throw new KafkaUnavailable(`Kafka could not format its storage: ${output.trim().slice(-300)}`);
  }

  /** Resolves when it serves. Throws {@link KafkaUnavailable} with what it said when it ends instead. */
  async start(): Promise<void> {
    const { java, jars, logSettings, properties, log } = this.files;
    const { size: before } = await stat(log);
    const jvm = await startJvm(java, javaArguments(jars, logSettings, 'kafka.Kafka', [properties]), log);
    this.jvm = jvm;
    let ended = false;
    void jvm.ended.then(() => (ended = true));
    for (let waited = 0; !ended && waited < READY_WITHIN; waited += 50) {
      if (readFileSync(log).subarray(before).includes(READY_LINE)) return;
      await sleep(50);
    }
    await this.kill();
    const said = readFileSync(log).subarray(before).toString().trim().split('\n').slice(-5).join('\n');
    throw new KafkaUnavailable(`Kafka broker ${this.id} did not start; its log ${log} ends with: ${said}`);
  }

  /** kill -9; resolves when the process is gone. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** SIGSTOP: connections stay open, nothing is answered. */
  pause(): void {
    this.signal('SIGSTOP');
  }

  /** SIGCONT. */
  resume(): void {
    this.signal('SIGCONT');
  }

  /** Stops in good order; kills what doesn't stop within ten seconds, such as a node whose quorum is gone. */
  async stop(): Promise<void> {
    const late = setTimeout(() => this.signal('SIGKILL'), STOP_WITHIN);
    await this.end('SIGTERM');
    clearTimeout(late);
  }

  /** The directory of one partition, for a test that damages it. */
  directoryOf(topic: string, partition: number): string {
    return join(this.files.data, `${topic}-${partition}`);
  }

  get isRunning(): boolean {
    return this.jvm !== undefined;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { jvm } = this;
    if (!jvm) return;
    this.signal(signal);
    await jvm.ended;
    if (this.jvm === jvm) this.jvm = undefined;
  }

  private signal(signal: NodeJS.Signals): void {
    if (!this.jvm) return;
    try {
      process.kill(this.jvm.pid, signal);
    } catch {
      // It has ended already.
    }
  }
}
