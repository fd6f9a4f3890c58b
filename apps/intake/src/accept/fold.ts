import type { KeyUse } from '#database';
import type { AcceptRequest } from './request.js';

/** What is to be done about one request of a batch. */
export type Fate =
  | { kind: 'new' }
  /** The same request was accepted before. */
  | { kind: 'repeated'; use: KeyUse }
  /** The same request stands earlier in this batch. */
  | { kind: 'twin'; of: number }
  /** The key belongs to another request. */
  | { kind: 'key-reused' };

/** Tells repetitions from new requests: those known from before, and twins within the batch (DESIGN §4.2). */
export const foldTwins = (batch: readonly AcceptRequest[], known: readonly KeyUse[]): Fate[] => {
  const before = new Map(known.map((use) => [nameOf(use), use]));
  const here = new Map<string, { index: number; bodyHash: Buffer }>();
  return batch.map(({ idempotency }, index) => {
    if (!idempotency) return { kind: 'new' };
    const name = nameOf(idempotency);
    const use = before.get(name);
    if (use)
      return use.bodyHash.equals(idempotency.bodyHash) ? { kind: 'repeated', use } : { kind: 'key-reused' };
    const twin = here.get(name);
    if (twin) {
      return twin.bodyHash.equals(idempotency.bodyHash)
        ? { kind: 'twin', of: twin.index }
        : { kind: 'key-reused' };
    }
    here.set(name, { index, bodyHash: idempotency.bodyHash });
    return { kind: 'new' };
  });
};

const nameOf = ({ scope, key }: { scope: string; key: string }): string => JSON.stringify([scope, key]);
