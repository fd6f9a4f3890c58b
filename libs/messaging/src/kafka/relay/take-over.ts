import type { ServiceName } from '#contracts';
import type { Tx } from '#database';
import { claimOf, type Followed, followTail } from './follow-tail.js';
import type { PartitionLog } from './partition-log.js';
import { idsOf, oldestOf, type Published } from './published.js';
import { readTail } from './read-tail.js';
import { type Reached, setBack } from './set-back.js';

/** What a new leader finds in Kafka. `stranger`: nothing may be sent before an operator opens a new epoch. */
export type Found = Reached & { stranger?: string };

/** Compares what counts as published with what Kafka has, before the first event is sent (DESIGN §6, Lost records). */
export async function takeOver(
  ports: { service: ServiceName; db: Pick<Tx, 'query'>; log: PartitionLog },
  stream: Published,
): Promise<Found> {
  const { log } = ports;
  // Without an offset, Kafka has had nothing of it: another transport may have published it.
  const known: Reached =
    stream.offset === null
      ? { published: 0, offset: -1 }
      : { published: stream.published, offset: stream.offset };
  const end = await log.end(stream.partition);
  if (end <= known.offset) return setBack(known, end);
  const found = await readOn(ports, stream, known, end);
  const { published, offset, stranger } = found;
  if (!stranger) return { published, offset };
  const { epoch, sequence, id } = stranger;
  return {
    published,
    offset,
    stranger: `Kafka has ${epoch}/${sequence} (${id}) at offset ${stranger.offset}, which the outbox of epoch ${stream.epoch} has not`,
  };
}

async function readOn(
  { service, db, log }: Parameters<typeof takeOver>[0],
  stream: Published,
  known: Reached,
  end: number,
): Promise<Followed> {
  let followed: Followed = { ...known, isWhole: true };
  if (end === known.offset + 1) return followed;
  const oldest = (await oldestOf(db, stream)) ?? 0;
  for await (const records of readTail(log, stream.partition, { after: known.offset, end })) {
    const claims = records.flatMap((record) => claimOf(service, record) ?? []);
    const sequences = claims.map(({ sequence }) => sequence);
    const ids = await idsOf(db, stream, sequences);
    followed = followTail(followed, claims, { epoch: stream.epoch, oldest, ids });
    if (followed.stranger) break;
  }
  return followed;
}
