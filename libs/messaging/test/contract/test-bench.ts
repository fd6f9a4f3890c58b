import type { EventRecord } from '#contracts';
import type { Database } from '#database';
import type { ParkedEvent, StopReason, Transport } from '#messaging';
import { PARTITION, TICKETS } from '../support/records.js';
import type { TransportHarness } from '../support/harness.js';
import { type Deployment, startTallyService, type TallyService } from '../support/tally-service.js';
import type { Tally } from '../support/tally.js';
import { until } from '../support/until.js';

/** One test's transport and consumers, and what can be seen of them in the database. */
export class TestBench {
  private opened?: TransportHarness;
  private readonly services: TallyService[] = [];

  constructor(private readonly open: () => Promise<TransportHarness>) {}

  get harness(): TransportHarness {
    return this.opened!;
  }

  /** Before each test: nothing has been published or read yet. */
  async setUp(): Promise<void> {
    if (this.opened) await this.opened.reset();
    else this.opened = await this.open();
  }

  /** After each test. */
  async stopAll(): Promise<void> {
    await Promise.all(this.services.splice(0).map((service) => service.close()));
  }

  /** After all tests. */
  async tearDown(): Promise<void> {
    await this.opened?.close();
    this.opened = undefined;
  }

  /** Starts the consuming service; again after `stop` as a restart does. */
  start(database: Database = this.harness.consumer, deployment?: Deployment): Promise<TallyService> {
    return this.startOn(this.harness.openTransport(), database, deployment);
  }

  async startOn(
    transport: Transport,
    database: Database = this.harness.consumer,
    deployment?: Deployment,
  ): Promise<TallyService> {
    const service = await startTallyService(database, transport, deployment);
    this.services.push(service);
    return service;
  }

  async stop(service: TallyService): Promise<void> {
    this.services.splice(this.services.indexOf(service), 1);
    await service.close();
  }

  deliver(...records: EventRecord[]): Promise<void> {
    return this.harness.deliver(records);
  }

  /** What was applied of one ticket, by edition, in order. */
  async applied(ticketId: string = TICKETS[0]): Promise<string[]> {
    const [row] = await this.harness.observer.query<Tally>(
      'SELECT applied FROM tallies WHERE ticket_id = $1',
      [ticketId],
    );
    return row?.applied ?? [];
  }

  untilApplied(...editions: string[]): Promise<string[]> {
    const wanted = JSON.stringify(editions);
    return until(
      `applied ${wanted}`,
      () => this.applied(),
      (seen) => JSON.stringify(seen) === wanted,
    );
  }

  /** Resolves once the inbox of the test's stream stands at a sequence. */
  untilInboxAt(sequence: number, partition = PARTITION): Promise<unknown> {
    return until(
      `inbox at ${sequence}`,
      () => this.inboxAt(partition),
      (seen) => seen === sequence,
    );
  }

  async inboxAt(partition = PARTITION): Promise<number> {
    const [row] = await this.harness.observer.query<{ sequence: number }>(
      'SELECT sequence FROM inbox WHERE partition = $1 ORDER BY epoch DESC, sequence DESC LIMIT 1',
      [partition],
    );
    return row?.sequence ?? 0;
  }

  untilStopped({ consumer }: TallyService, ...reasons: StopReason[]): Promise<unknown> {
    const wanted = JSON.stringify(reasons);
    const look = () => consumer.stops().map(({ reason }) => reason);
    return until(`stops ${wanted}`, look, (seen) => JSON.stringify(seen) === wanted);
  }

  untilParked({ consumer }: TallyService, count: number): Promise<ParkedEvent[]> {
    return until(
      `${count} parked`,
      () => consumer.listParked(),
      (seen) => seen.length === count,
    );
  }

  /** The consumer's own events, in the order of their stream. */
  published(
    type: string,
  ): Promise<{ ticketId: string; turn: number; data: { parked?: number; fence?: number } }[]> {
    return this.harness.observer.query(
      `SELECT ticket_id AS "ticketId", turn, data FROM outbox WHERE type = $1 ORDER BY partition, sequence`,
      [type],
    );
  }

  /** How many parked events of the turns were told, one number for each telling. */
  async heldTold(): Promise<number[]> {
    const told = await this.published('junban.turn.held.v1');
    return told.map(({ data }) => data.parked!);
  }
}
