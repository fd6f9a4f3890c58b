import { inDirectory } from '../in-directory.js';
import { percentile } from '../percentile.js';
import { row } from '../row.js';
import { AGENTS, ANSWERS_PER_SECOND, CUSTOMERS, measureLive } from './live.js';
import { type Compared, LONG, measureLongLine, SHORT } from './long-line.js';

const WITHIN_MILLIS = 1_000;

const lagRow = (name: string, lags: readonly number[]): void => {
  const [p50, p99] = [percentile(lags, 50), percentile(lags, 99)];
  row(
    name,
    `p50 ${Math.round(p50)} ms, p99 ${Math.round(p99)} ms`,
    `within ${WITHIN_MILLIS / 1_000} s`,
    p99 < WITHIN_MILLIS,
  );
};

/** Customers and agents on live streams; needs a Kafka. */
export const printLive = async (brokers: string): Promise<void> => {
  const { memory, answers, moves, answersPerSecond } = await inDirectory((path) =>
    measureLive(path, brokers),
  );
  const people = `${CUSTOMERS} customers and ${AGENTS} agents on streams`;
  row(
    people,
    `${Math.round(answersPerSecond)} answers/s`,
    `${ANSWERS_PER_SECOND}/s`,
    answersPerSecond >= ANSWERS_PER_SECOND * 0.95,
  );
  lagRow("an answer on its customer's stream", answers);
  lagRow('a place in line on the streams behind', moves);
  for (const [service, { now, peak }] of Object.entries(memory))
    row(`${service} with them`, `${now} MB (peak ${peak} MB)`, 'under 250 MB', peak < 250);
};

const ratioRow = (name: string, { ratio, short, long }: Compared, unit: string): void =>
  row(
    `${name}, ${LONG} waiting to ${SHORT}`,
    `${ratio.toFixed(2)} times (${long.toFixed(1)}${unit} to ${short.toFixed(1)}${unit})`,
    'at most 1.2 times',
    ratio <= 1.2,
  );

/** A long line against a short one. */
export const printLongLine = async (): Promise<void> => {
  const { ahead, accept } = await inDirectory(measureLongLine);
  ratioRow('ahead', ahead, ' ms');
  ratioRow('accept', accept, '/s');
};
