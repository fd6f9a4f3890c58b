import type { AuditEntry, Books } from '../reading/books.js';

/** A claim, and the lowest turn that it passed over, if any. */
export interface AuditedClaim {
  entry: number;
  turn: number;
  passed?: number;
}

type Step = AuditEntry & { turn: number; agentId: string };

const GIVEN_AWAY = ['released', 'handed-over', 'skipped'];

const isStep = (entry: AuditEntry): entry is Step =>
  entry.turn !== null &&
  entry.agentId !== null &&
  ['started', 'requeued', 'replied', 'taken-out'].includes(entry.act);

/** Turns that were refused at first, so that others could go before them. */
const refusedOnce = ({ messaging }: Books): Set<number | null> =>
  new Set(
    messaging.eligibility.outbox
      .filter(({ outcome }) => outcome !== null && outcome !== 'accepted')
      .map(({ turn }) => turn),
  );

/** Waiting turns, rising. */
class Line {
  constructor(private readonly turns: number[]) {}

  add(turn: number): void {
    const at = this.turns.findIndex((other) => other > turn);
    this.turns.splice(at < 0 ? this.turns.length : at, 0, turn);
  }

  remove(turn: number): void {
    const at = this.turns.indexOf(turn);
    if (at >= 0) this.turns.splice(at, 1);
  }

  firstBelow(turn: number, fits: (lower: number) => boolean): number | undefined {
    for (const lower of this.turns) {
      if (lower >= turn) return undefined;
      if (fits(lower)) return lower;
    }
    return undefined;
  }
}

/**
 * Plays the audit trail again. A turn is only said to have waited where it was offered later: before its first claim
 * (since it was below the watermark then, unless it was refused at first), and between its return and its next claim.
 */
export const claimsInAudit = (books: Books): AuditedClaim[] => {
  const steps = books.audit.filter(isStep);
  const ofTurn = Map.groupBy(steps, ({ turn }) => turn);
  const nextOf = new Map(
    [...ofTurn.values()].flatMap((own) => own.map((step, index) => [step, own[index + 1]])),
  );
  const languageOf = new Map(books.line.map(({ turn, language }) => [turn, language]));
  const aside = refusedOnce(books);
  const spoken = new Map<string, readonly string[]>();
  const returnedBy = new Map<number, string>();
  const line = new Line([...ofTurn.keys()].filter((turn) => !aside.has(turn)).sort((a, b) => a - b));
  const claims: AuditedClaim[] = [];
  for (const entry of books.audit) {
    if (entry.act === 'presence' && entry.languages) spoken.set(entry.agentId!, entry.languages);
    if (!isStep(entry)) continue;
    const { turn, agentId, act, cause } = entry;
    if (act === 'started') {
      line.remove(turn);
      const passed = line.firstBelow(
        turn,
        (lower) =>
          spoken.get(agentId)?.includes(languageOf.get(lower) ?? '') === true &&
          returnedBy.get(lower) !== agentId,
      );
      claims.push({ entry: entry.entry, turn, ...(passed !== undefined && { passed }) });
      if (returnedBy.get(turn) !== agentId) returnedBy.delete(turn);
    } else if (act === 'requeued') {
      if (GIVEN_AWAY.includes(cause)) returnedBy.set(turn, agentId);
      if (nextOf.get(entry)?.act === 'started') line.add(turn);
    }
  }
  return claims;
};
