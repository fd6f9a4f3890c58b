import type { ServiceName } from '#contracts';
import type { PlacedRecord } from './partition-log.js';
import type { Reached } from './set-back.js';

/** What the headers of a record say of its place, for a record of this service; undefined for any other. */
export interface Claim {
  offset: number;
  epoch: number;
  sequence: number;
  id: string;
}

/** Reads what a record in the service's topic claims to be. */
export const claimOf = (service: ServiceName, { offset, record }: PlacedRecord): Claim | undefined => {
  const { ce_source = '', ce_sequence, ce_id = '' } = record.headers;
  const [, desk, source, epoch] = ce_source.split('/');
  const claim = { offset, epoch: Number(epoch), sequence: Number(ce_sequence), id: ce_id };
  const isOurs = desk === 'junban' && source === service;
  return isOurs && Number.isSafeInteger(claim.epoch) && Number.isSafeInteger(claim.sequence)
    ? claim
    : undefined;
};

/** What the outbox says of the stream. */
export interface Outbox {
  epoch: number;
  /** The oldest event that it still has; older ones are no longer known to it. */
  oldest: number;
  ids: ReadonlyMap<number, string>;
}

/** How far the records of a tail have been followed. */
export interface Followed extends Reached {
  /** False behind a hole: what follows is sent again. */
  isWhole: boolean;
  /** A record that this database never published: it was restored from a backup. */
  stranger?: Claim;
}

/**
 * Follows records that lie beyond what is known to be published. What the outbox has counts as published; one that it
 * lacks, or has under another id, is a stranger. An epoch that was left is of no interest any more.
 */
export const followTail = (from: Followed, claims: readonly Claim[], outbox: Outbox): Followed => {
  let followed = from;
  for (const claim of claims) {
    if (claim.epoch < outbox.epoch) continue;
    const isForgotten = claim.epoch === outbox.epoch && claim.sequence < outbox.oldest;
    if (isForgotten) continue;
    if (claim.epoch > outbox.epoch || outbox.ids.get(claim.sequence) !== claim.id)
      return { ...followed, stranger: claim };
    followed = moveOn(followed, claim);
  }
  return followed;
};

const moveOn = (followed: Followed, { sequence, offset }: Claim): Followed => {
  if (!followed.isWhole || sequence > followed.published + 1) return { ...followed, isWhole: false };
  return { ...followed, published: Math.max(followed.published, sequence), offset };
};
