import { inDirectory } from '../in-directory.js';
import { row } from '../row.js';
import { LONG, measureClaims, measureLongLine, WAITING } from './claims.js';
import { WORKERS } from './contender.js';

const perSecond = (rate: number | undefined): string => (rate === undefined ? '–' : `${Math.round(rate)}/s`);

/** Prints how fast turns are given, beside three queues that give jobs in no strict order. */
export const reportClaims = async (): Promise<void> => {
  console.log(
    `claims: ${WORKERS} at once, ${WAITING} waiting, one each; committed and flushed before the answer: ` +
      'PostgreSQL with fsync=on synchronous_commit=on, Redis with appendonly=yes appendfsync=always',
  );
  const claims = await inDirectory(measureClaims);
  const {
    junban,
    'over HTTP': overHttp,
    'pg-boss': boss,
    'graphile-worker': graphile,
    BullMQ: bull,
    without,
  } = claims;
  const best = Math.max(boss, graphile, bull ?? 0);
  row(
    'claims, in strict order',
    `${(junban / best).toFixed(2)} (${perSecond(junban)})`,
    `the best of pg-boss ${perSecond(boss)}, graphile-worker ${perSecond(graphile)}, BullMQ ${perSecond(bull)}`,
    junban >= best,
  );
  if (without !== undefined) console.log(`skipped: BullMQ. ${without}`);
  row('claims over HTTP', perSecond(overHttp), 'none', true);
  const ratio = await inDirectory(measureLongLine);
  row(
    `a claim with ${LONG} waiting`,
    `${ratio.toFixed(2)} times`,
    'at most 1.2 times that with 1000',
    ratio <= 1.2,
  );
};
