import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Outbox } from '#messaging';
import type { Tx } from '#database';
import { Rounds, warnOfFailure } from '#service';
import type { DatedTurn } from '../domain/facts.js';
import { redate } from '../domain/redate.js';
import { SCHEDULING_PORTS, type SchedulingPorts } from '../ports.js';
import { lockUnderway, saveProgress } from '../store/change-rows.js';
import { DatesStore } from '../store/dates.store.js';
import { forgetTurnDays, type TurnOfTicket, turnsNaming } from '../store/turn-days.js';

const EVERY = 1_000;
const BATCH = 500;

/**
 * Dates turns again whose dates name a day that a change of the calendar has changed: in turn order, batch by batch, each
 * turn once for a change. How far it has come is kept with what it did, so that it goes on wherever it was broken off,
 * in any replica.
 */
@Injectable()
export class Redating implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly outbox = new Outbox('scheduling');
  private readonly store = new DatesStore();
  private readonly rounds = new Rounds({
    work: () => this.batch(),
    everyMillis: EVERY,
    onFailure: warnOfFailure(Redating.name, 'a batch is dated again'),
  });

  constructor(@Inject(SCHEDULING_PORTS) private readonly ports: SchedulingPorts) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Begins at once. */
  wake(): void {
    this.rounds.wake();
  }

  /** One batch of the oldest change; false when nothing is to be done. */
  async batch(): Promise<boolean> {
    const { database, transport } = this.ports;
    const worked = await database.transaction(async (tx) => {
      const change = await lockUnderway(tx);
      if (!change) return false;
      const turns = await turnsNaming(tx, change.days, change.redatedTo, BATCH);
      await this.redate(tx, turns);
      await saveProgress(tx, change.version, turns.at(-1)?.turn ?? change.redatedTo, turns.length < BATCH);
      return true;
    });
    if (worked) transport.wake('scheduling');
    return worked;
  }

  private async redate(tx: Tx, turns: readonly TurnOfTicket[]): Promise<void> {
    if (turns.length === 0) return;
    const byTicket = Map.groupBy(turns, ({ ticketId }) => ticketId);
    const known = await this.store.load(tx, [...byTicket.keys()]);
    const now = (await this.ports.database.businessNow(tx)).toISO();
    const redated = [...byTicket].map(([ticketId, own]) =>
      redate(
        known.get(ticketId)!,
        own.map(({ turn }) => turn),
        now,
      ),
    );
    const gone: (DatedTurn & { ticketId: string })[] = redated.flatMap(({ facts, before }) =>
      before.map((turn) => ({ ...turn, ticketId: facts.ticketId })),
    );
    await forgetTurnDays(tx, gone);
    await this.store.store(
      tx,
      redated.map(({ facts }) => facts),
    );
    await this.outbox.append(
      tx,
      redated.flatMap(({ events }) => events).sort((a, b) => a.turn - b.turn),
    );
  }
}
