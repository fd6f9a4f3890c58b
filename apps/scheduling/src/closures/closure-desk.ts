import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type YearEnd } from '#calendar';
import { findKeys, saveKeys, type Tx } from '#database';
import { Outbox } from '#messaging';
import { currentTraceparent, platformProblem } from '#platform';
import { type ClosurePlan, type DeskClosure, withClosure, withoutClosure } from '../domain/closure.js';
import { schedulingProblem } from '../http/problems.js';
import { SCHEDULING_PORTS, type SchedulingPorts } from '../ports.js';
import { type CalendarRow, lockCalendar, readCalendar } from '../store/calendar-row.js';
import { removalOf } from '../store/change-rows.js';
import { countNaming } from '../store/turn-days.js';
import { changeCalendar, type Changed, type Wanted } from './change-calendar.js';
import { type AskedClosure, daysChanged, refusePast } from './plan.js';
import { Redating } from './redating.js';

/** A closure after a change, and what the change did. */
export type ChangedClosure = DeskClosure & Changed & { merged: string[] };

/** What a change would do. */
export interface Foreseen extends Pick<Changed, 'days' | 'turns'> {
  /** As it would be then. */
  closure: DeskClosure;
  merged: string[];
}

export interface FirstUse {
  scope: string;
  key: string;
  bodyHash: Buffer;
}

/** Closes and opens the desk on days of today and later. One change at a time: the calendar row is locked for it. */
@Injectable()
export class ClosureDesk {
  private readonly outbox = new Outbox('scheduling', currentTraceparent);

  constructor(
    @Inject(SCHEDULING_PORTS) private readonly ports: SchedulingPorts,
    private readonly redating: Redating,
  ) {}

  /** Closes the desk. Closed so already: nothing changes. Throws Problem: past days, days without data, another's key. */
  async close(asked: AskedClosure, by: string, use?: FirstUse): Promise<ChangedClosure> {
    return this.commit(async (tx) => {
      const before = await lockCalendar(tx, 'update');
      const [known] = use ? await findKeys(tx, [use]) : [];
      if (known && !known.bodyHash.equals(use!.bodyHash)) throw platformProblem('idempotency-key-reused');
      if (known) return known.answer as ChangedClosure;
      const today = await this.today(tx);
      refusePast(asked, today);
      const plan = withClosure(before.closures, { closureId: randomUUID(), ...asked }, today);
      const answer = await this.change(tx, before, plan, { by, change: 'closed' });
      if (use) await saveKeys(tx, [{ ...use, answer }]);
      return answer;
    });
  }

  /** Opens the desk again on the days of a closure from today on. Once more: what it did the first time. */
  async reopen(closureId: string, by: string): Promise<ChangedClosure> {
    return this.commit(async (tx) => {
      const before = await lockCalendar(tx, 'update');
      const removed = await removalOf(tx, closureId);
      if (removed) {
        const { closure, version, days, turns, merged } = removed;
        return { ...closure!, version, days, turns, merged };
      }
      const today = await this.today(tx);
      const plan = this.planReopening(before, closureId, today);
      return this.change(tx, before, plan, { by, change: 'reopened' });
    });
  }

  /** What closing the desk would do. */
  async foresee(asked: AskedClosure): Promise<Foreseen> {
    const before = await readCalendar(this.ports.database);
    const today = await this.today();
    refusePast(asked, today);
    const plan = withClosure(before.closures, { closureId: randomUUID(), ...asked }, today);
    return this.foreseen(before, plan, today, plan.closure);
  }

  /** What opening it again would do. */
  async foreseeReopening(closureId: string): Promise<Foreseen> {
    const before = await readCalendar(this.ports.database);
    const today = await this.today();
    return this.foreseen(before, this.planReopening(before, closureId, today), today);
  }

  /** Makes the configured year-end the calendar's, where it is another one. */
  async setYearEnd(yearEnd: YearEnd): Promise<Changed | undefined> {
    return this.commit(async (tx) => {
      const before = await lockCalendar(tx, 'update');
      const { from, to } = before.yearEnd;
      if (from === yearEnd.from && to === yearEnd.to) return undefined;
      const wanted: Wanted = { ...before, yearEnd, by: 'configuration', change: 'year-end', merged: [] };
      return changeCalendar(tx, { ...this.ports, outbox: this.outbox }, before, wanted);
    });
  }

  private planReopening({ closures }: CalendarRow, closureId: string, today: string): ClosurePlan {
    const closure = closures.find((each) => each.closureId === closureId);
    if (!closure) throw schedulingProblem('closure-not-found');
    if (closure.to < today) throw schedulingProblem('closure-is-over', { params: { to: closure.to, today } });
    return withoutClosure(closures, closure, today);
  }

  private async change(
    tx: Tx,
    before: CalendarRow,
    { closures, closure, merged }: ClosurePlan,
    who: Pick<Wanted, 'by' | 'change'>,
  ): Promise<ChangedClosure> {
    if (who.change === 'closed' && before.closures.includes(closure))
      return { ...closure, version: before.version, days: [], turns: 0, merged };
    const wanted = { ...who, closures, closure, merged, yearEnd: before.yearEnd };
    const changed = await changeCalendar(tx, { ...this.ports, outbox: this.outbox }, before, wanted);
    return { ...closure, ...changed, merged };
  }

  private async foreseen(
    before: CalendarRow,
    { closures, closure, merged }: ClosurePlan,
    today: string,
    added?: DeskClosure,
  ): Promise<Foreseen> {
    const days = daysChanged(before, { ...before, closures }, today, added);
    return { closure, merged, days, turns: await countNaming(this.ports.database, days) };
  }

  private async today(tx?: Tx): Promise<string> {
    return (await this.ports.database.businessNow(tx)).toISODate();
  }

  private async commit<R>(work: (tx: Tx) => Promise<R>): Promise<R> {
    const result = await this.ports.database.transaction(work);
    this.ports.transport.wake('scheduling');
    this.redating.wake();
    return result;
  }
}
