/** A turn that another edition would have decided otherwise. */
export interface Change {
  turn: number;
  edition: string;
  from: string;
  to: string;
  reasons: { code: string; section: string }[];
}

/** What an edition would make of stored outcomes. */
export interface Simulated {
  edition: string;
  judged: number;
  notKept: number;
  changes: Change[];
}

/** With a further page. */
export const addPage = (found: Simulated, page: Omit<Simulated, 'edition'>): Simulated => ({
  edition: found.edition,
  judged: found.judged + page.judged,
  notKept: found.notKept + page.notKept,
  changes: [...found.changes, ...page.changes],
});

/** How often each way of a change comes, the most frequent first. */
export const waysOf = (changes: readonly Change[]): { from: string; to: string; times: number }[] =>
  [...Map.groupBy(changes, ({ from, to }) => `${from} ${to}`).values()]
    .map((group) => ({ from: group[0]!.from, to: group[0]!.to, times: group.length }))
    .sort((a, b) => b.times - a.times);
