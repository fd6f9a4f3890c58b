import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '#contracts';
import type { Survey } from '../transport.js';
import type { OutboxDatabase } from '../in-process/read-outbox.js';
import { claimOf } from './relay/follow-tail.js';
import type { PartitionLog, PlacedRecord } from './relay/partition-log.js';
import { type Published, readPublished } from './relay/published.js';
import { readTail } from './relay/read-tail.js';
import { takeOver } from './relay/take-over.js';

interface Ports {
  service: ServiceName;
  db: OutboxDatabase;
  log: PartitionLog;
}

type Found = Survey & { turns: Map<number, string> };

const ATTEMPTS = 5;
const ATTEMPT_MILLIS = 300;

/**
 * What a service's topic has beyond the last record that the service knows of. Rejects without all its partitions; leaders
 * may move meanwhile, so it is tried a few times.
 */
export async function surveyTopic(ports: Ports): Promise<Survey> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await lookOnce(ports);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await sleep(ATTEMPT_MILLIS);
    }
  }
}

async function lookOnce(ports: Ports): Promise<Survey> {
  const found: Found = { highestEpoch: 0, forks: [], turns: new Map() };
  const streams = await readPublished(ports.db);
  await Promise.all(streams.map((stream) => surveyStream(ports, stream, found)));
  return found;
}

async function surveyStream(ports: Ports, stream: Published, found: Found): Promise<void> {
  const { stranger } = await takeOver(ports, stream);
  if (!stranger) return;
  found.forks.push(stream.partition);
  const after = stream.offset ?? -1;
  const end = await ports.log.end(stream.partition);
  for await (const records of readTail(ports.log, stream.partition, { after, end }))
    for (const record of records) note(ports.service, record, found);
}

const note = (service: ServiceName, placed: PlacedRecord, found: Found): void => {
  const claim = claimOf(service, placed);
  if (!claim) return;
  const { ce_turn, ce_subject = '', ce_time = '' } = placed.record.headers;
  found.highestEpoch = Math.max(found.highestEpoch, claim.epoch);
  const turn = Number(ce_turn);
  if (Number.isSafeInteger(turn)) found.turns.set(turn, ce_subject);
  if (Date.parse(ce_time) > Date.parse(found.latest ?? '1970-01-01')) found.latest = ce_time;
};
