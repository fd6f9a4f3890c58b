import type { LedgerStep } from '#contracts/ledger';
import type { Entry, Finding } from './books.js';

interface Step extends LedgerStep {
  entry: number;
  of: Entry;
}

/**
 * Whether a turn stood in line whenever a higher one was offered for the first time: the watermark sees to that, unless
 * it stepped aside. Of one that left the line without an assignment, the books don't tell when.
 */
const standsFromTheStart = ({ steppedAside, status, steps = [] }: Entry): boolean =>
  !steppedAside && (status === 'queued' || steps.some(({ act }) => act === 'started'));

/** Whether a turn that came back stood in line until it was offered again: a customer may have withdrawn it there. */
const standsAgain = ({ of: { status, steps = [] }, entry: back }: Step): boolean =>
  status === 'queued' || steps.some(({ act, entry }) => act === 'started' && entry > back);

/** Turns that stand in line, rising; mostly the lowest is asked for. */
class Waiting {
  private readonly turns: Entry[];

  constructor(entries: readonly Entry[]) {
    this.turns = entries.toSorted((a, b) => b.turn - a.turn);
  }

  add(entry: Entry): void {
    const at = this.turns.findLastIndex(({ turn }) => turn > entry.turn);
    this.turns.splice(at + 1, 0, entry);
  }

  remove(entry: Entry): void {
    const at = this.turns.findLastIndex(({ turn }) => turn === entry.turn);
    if (at >= 0) this.turns.splice(at, 1);
  }

  /** The lowest below a turn that was open at an instant. */
  lowerThan(turn: number, at: string): Entry | undefined {
    const then = Date.parse(at);
    return this.turns.findLast(
      ({ turn: lower, opensAt }) => lower < turn && opensAt !== undefined && Date.parse(opensAt) <= then,
    );
  }
}

/**
 * Turns that were given to an agent while a lower one of the same language waited, whom that agent could have taken
 * (DESIGN §4.4). What was given away goes to somebody else first, and doesn't count until it is offered again.
 */
export const overtaken = (entries: Iterable<Entry>): Finding[] =>
  [...Map.groupBy(entries, ({ language }) => language)].flatMap(([, turns]) => overtakenOf(turns));

const overtakenOf = (turns: readonly Entry[]): Finding[] => {
  const waiting = new Waiting(turns.filter(standsFromTheStart));
  const steps: Step[] = turns.flatMap((of) => of.steps?.map((step) => ({ ...step, of })) ?? []);
  const findings: Finding[] = [];
  for (const step of steps.sort((a, b) => a.entry - b.entry)) {
    const { act, at, givenAway, of } = step;
    if (act === 'started') {
      waiting.remove(of);
      const lower = waiting.lowerThan(of.turn, at);
      if (lower) findings.push(findingOf(lower, of, at));
    } else if (act === 'requeued' && !givenAway && standsAgain(step)) waiting.add(of);
  }
  return findings;
};

const findingOf = ({ turn, ticketId }: Entry, by: Entry, at: string): Finding => ({
  kind: 'overtaken',
  turn,
  ticketId,
  service: 'assignment',
  code: 'overtaken',
  params: { by: by.turn, at },
});
