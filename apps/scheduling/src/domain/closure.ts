import { dateBefore, type LocalName } from '#calendar';

/** Days on which operations keep the desk closed, both ends included (YYYY-MM-DD, JST). Known ones never overlap. */
export interface DeskClosure {
  closureId: string;
  from: string;
  to: string;
  /** As customers read it. */
  reason: LocalName;
}

/** The closures of the desk after a change, and the one that it was about. */
export interface ClosurePlan {
  closures: DeskClosure[];
  closure: DeskClosure;
  /** Closures that are part of this one now. */
  merged: string[];
}

const isSameReason = (a: LocalName, b: LocalName): boolean => a.ja === b.ja && a.en === b.en;

const isWithin = (inner: DeskClosure, outer: DeskClosure): boolean =>
  outer.from <= inner.from && inner.to <= outer.to && isSameReason(inner.reason, outer.reason);

const inOrder = (closures: DeskClosure[]): DeskClosure[] =>
  closures.sort((a, b) => (a.from < b.from ? -1 : 1));

/** What has been stays as it was (DESIGN §8: a change is of today and later). */
const pastPart = (closure: DeskClosure, today: string): DeskClosure[] =>
  closure.from < today ? [{ ...closure, to: dateBefore(today) }] : [];

const joined = (reasons: LocalName[]): LocalName => ({
  ja: [...new Set(reasons.map(({ ja }) => ja))].join('、'),
  en: [...new Set(reasons.map(({ en }) => en))].join('; '),
});

/**
 * The closures with one more, which begins today or later. Those that it overlaps become one with it, with the reasons of
 * all. One that says nothing new changes nothing.
 */
export const withClosure = (
  known: readonly DeskClosure[],
  added: DeskClosure,
  today: string,
): ClosurePlan => {
  const same = known.find((closure) => isWithin(added, closure));
  if (same) return { closures: [...known], closure: same, merged: [] };
  const touched = known.filter(({ from, to }) => from <= added.to && added.from <= to);
  const closure = {
    closureId: added.closureId,
    from: [added.from, ...touched.map(({ from }) => (from < today ? today : from))].sort()[0]!,
    to: [added.to, ...touched.map(({ to }) => to)].sort().at(-1)!,
    reason: joined([...touched, added].map(({ reason }) => reason)),
  };
  const others = known.filter((each) => !touched.includes(each));
  const past = touched.flatMap((each) => pastPart(each, today));
  return {
    closures: inOrder([...others, ...past, closure]),
    closure,
    merged: touched.map(({ closureId }) => closureId),
  };
};

/** The closures without the days from today on of one that isn't over yet. */
export const withoutClosure = (
  known: readonly DeskClosure[],
  closure: DeskClosure,
  today: string,
): ClosurePlan => {
  const others = known.filter((each) => each !== closure);
  return { closures: inOrder([...others, ...pastPart(closure, today)]), closure, merged: [] };
};
