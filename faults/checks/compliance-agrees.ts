import type { Books } from '../reading/books.js';
import type { ComplianceSaid } from '../reading/read-compliance.js';
import type { Check } from './evidence.js';

/** What the report must count, by the trail. */
const countsIn = ({ audit }: Books): Omit<ComplianceSaid, 'violations'> => {
  const returned = audit.filter(({ act }) => act === 'requeued');
  const byCause = Map.groupBy(returned, ({ cause }) => cause);
  return {
    offered: audit.filter(({ act }) => act === 'started').length,
    skips: { total: byCause.get('skipped')?.length ?? 0 },
    reassignments: Object.fromEntries([...byCause].map(([cause, all]) => [cause, all.length])),
  };
};

const inOrder = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([cause, count]) => `${cause} ${count}`)
    .join(', ');

/** The desk's own report finds no violation, and counts what the trail has. */
export const complianceAgrees: Check = ({ compliance, books }) => {
  const { violations, offered, skips, reassignments } = compliance;
  const counts = countsIn(books);
  const [said, kept] = [inOrder(reassignments), inOrder(counts.reassignments)];
  return [
    ...violations.items.map(
      ({ kind, turn, over }) => `turn ${turn} was given: ${kind}${over ? ` (turn ${over.turn})` : ''}`,
    ),
    ...(offered === counts.offered ? [] : [`it counts ${offered} offers, and there were ${counts.offered}`]),
    ...(skips.total === counts.skips.total
      ? []
      : [`it counts ${skips.total} skips, and there were ${counts.skips.total}`]),
    ...(said === kept ? [] : [`it has turns come back by ${said}, and they did by ${kept}`]),
  ];
};
