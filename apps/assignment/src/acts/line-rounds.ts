import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { forgetOldKeys, type Tx } from '#database';
import { platformProblem, Problem } from '#platform';
import { GroupCommit, QueueRefused, type Result, Rounds, warnOfFailure } from '#service';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import type { Answer } from './answer-asking.js';
import { GiveTurns } from './give-turns.js';
import { LineBell } from './line-bell.js';
import { LineCounters } from './line-counters.js';
import { LineWatch } from './line-watch.js';
import { TakeBack } from './take-back.js';
import type { TicketSheet } from './ticket-sheet.js';

const EVERY = 1_000;
const FORGETS_KEYS_EVERY = 3_600_000;
const LIMITS = { batch: 500, queue: 5_000 };

/** What a round is for: a look at whatever the desk does by itself, or the call of an agent for the next turn. */
type Wish = 'look' | { asking: Buffer };

interface Done {
  sheet?: TicketSheet;
  /** Turns were taken back, and there may be more. */
  hasMore: boolean;
}

/** What came of a transaction of a round. */
type Attempt = Answer[] | 'idle' | 'taken-back' | 'line-has-moved';

/**
 * Everything that gives turns or takes them back by itself, one round at a time: each second, whenever something has
 * changed, and for all agents who have asked meanwhile. A round is one transaction, which locks nothing when idle.
 */
@Injectable()
export class LineRounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly queue = new GroupCommit<Wish, Done>((wishes) => this.round(wishes), LIMITS);
  private readonly rounds = new Rounds({
    work: () => this.look(),
    everyMillis: EVERY,
    onFailure: warnOfFailure(LineRounds.name, 'a round failed and is repeated'),
  });
  private forgetsKeysAt = 0;

  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly takingBack: TakeBack,
    private readonly giving: GiveTurns,
    private readonly watching: LineWatch,
    private readonly counters: LineCounters,
    bell: LineBell,
  ) {
    if (settings.mode === 'push') bell.listen(() => this.rounds.wake());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
    await this.queue.close();
  }

  /** The turn that is the agent's next; undefined when there is nothing to give. Throws when they cannot take one now. */
  async next(asking: Buffer): Promise<TicketSheet | undefined> {
    try {
      return (await this.queue.submit({ asking })).sheet;
    } catch (error) {
      throw error instanceof QueueRefused
        ? platformProblem('unavailable', { headers: { 'retry-after': '1' }, cause: error })
        : error;
    }
  }

  private async look(): Promise<boolean> {
    const { hasMore } = await this.queue.submit('look');
    await this.forgetKeys();
    return hasMore;
  }

  private async round(wishes: readonly Wish[]): Promise<Result<Done>[]> {
    const { database } = this.settings;
    const asking = wishes.flatMap((wish) => (wish === 'look' ? [] : [wish.asking]));
    let looks = wishes.includes('look');
    let hasMore = false;
    for (;;) {
      const taken = await this.counters.counting<Attempt>(
        (counted) => database.repeatedTransaction(counted),
        (tx) => this.attempt(tx, asking, looks),
      );
      if (taken === 'idle') return wishes.map(() => ({ value: { hasMore } }));
      this.settings.transport.wake('assignment');
      if (Array.isArray(taken)) return resultsOf(wishes, taken, hasMore);
      if (taken === 'taken-back') hasMore = true;
      looks = false;
    }
  }

  /** Turns that were taken back are given in a transaction of their own, since tickets are locked in their order. */
  private async attempt(tx: Tx, asking: readonly Buffer[], looks: boolean): Promise<Attempt> {
    if (looks) await this.watching.lookWhenDue(tx);
    if (looks && (await this.takingBack.takeBack(tx))) return 'taken-back';
    if (asking.length === 0 && !(await this.giving.couldGive(tx))) return 'idle';
    return (await this.giving.give(tx, asking)) ?? 'line-has-moved';
  }

  private async forgetKeys(): Promise<void> {
    if (performance.now() < this.forgetsKeysAt) return;
    await forgetOldKeys(this.settings.database);
    this.forgetsKeysAt = performance.now() + FORGETS_KEYS_EVERY;
  }
}

const resultsOf = (wishes: readonly Wish[], answers: Answer[], hasMore: boolean): Result<Done>[] => {
  const left = answers.values();
  return wishes.map((wish) => {
    if (wish === 'look') return { value: { hasMore } };
    const answer = left.next().value;
    if (answer instanceof Problem) return { error: answer };
    return { value: { hasMore, ...(answer && { sheet: answer }) } };
  });
};
