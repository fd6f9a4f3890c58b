import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICES } from '#contracts';
import type { Database } from '#database';
import { READERS } from './readers.js';

const OPEN = `('received', 'queued', 'in-progress', 'held')`;

/** Tickets that have not reached an end. */
export const backlogOf = async (admin: Database): Promise<number> => {
  const [row] = await admin.query<{ count: number }>(
    `SELECT count(*) FROM intake.tickets WHERE status IN ${OPEN}`,
  );
  return row!.count;
};

/** Events that are not published, or not read by somebody who must read them. */
const UNDER_WAY = `
  SELECT coalesce(sum(sequence - published), 0) AS count FROM (
    ${SERVICES.map((service) => `SELECT sequence, published FROM ${service}.streams`).join(' UNION ALL ')}
  ) AS own`;

const UNREAD = `
  SELECT coalesce(sum(own.sequence - coalesce(read.sequence, 0)), 0) AS count FROM (
    ${SERVICES.flatMap((reader) =>
      READERS[reader].map(
        (source) =>
          `SELECT '${reader}' AS reader, '${source}' AS source, partition, sequence FROM ${source}.streams`,
      ),
    ).join(' UNION ALL ')}
  ) AS own LEFT JOIN (
    ${SERVICES.map((reader) => `SELECT '${reader}' AS reader, source, partition, sequence FROM ${reader}.inbox`).join(' UNION ALL ')}
  ) AS read USING (reader, source, partition)`;

const countOf = async (admin: Database, sql: string): Promise<number> =>
  Number((await admin.query<{ count: string | number }>(sql))[0]!.count);

/** What is still to be done; nothing when the desk is at rest. */
export interface Left {
  tickets: number;
  unpublished: number;
  unread: number;
}

const left = async (admin: Database): Promise<Left> => ({
  tickets: await backlogOf(admin),
  unpublished: await countOf(admin, UNDER_WAY),
  unread: await countOf(admin, UNREAD),
});

/** Waits until everything is done, or the time is up; what is left then, and how long it took. */
export const drain = async (
  admin: Database,
  withinMillis: number,
): Promise<{ millis: number; left: Left }> => {
  const began = performance.now();
  for (;;) {
    const now = await left(admin);
    const millis = performance.now() - began;
    const isDone = now.tickets + now.unpublished + now.unread === 0;
    if (isDone || millis > withinMillis) return { millis, left: now };
    await sleep(200);
  }
};
