import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds, warnOfFailure } from '#service';
import type { AttachmentSettings } from '../ports.js';
import { forget, leavingOf, markUnused, unknownOf } from '../rows/sweep-rows.js';

const EVERY = 30_000;
const BATCH = 100;
const LOOK_FOR_ORPHANS_EVERY = 60 * 60 * 1000;
/**
 * Objects without a row come only from a database that was restored to before they were stored. Others may still name
 * them, and a restore that went too far back may be done again: so they are kept for a month.
 */
const ORPHANS_KEPT = 30 * 24 * 60 * 60 * 1000;

/**
 * Removes uploads that nobody used for a day, and what was on erased tickets: first the row is marked, so that nobody
 * can use it any more, then the object goes, then the row. A crash between any two of these is made good by the next
 * round. An idle round is two looks at an index.
 */
export class AttachmentSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private orphansAt = 0;
  private after?: string;
  private readonly rounds = new Rounds({
    work: async () => (await this.sweep()) === BATCH,
    everyMillis: EVERY,
    onFailure: warnOfFailure(AttachmentSweeper.name, 'a round failed and is repeated'),
  });

  constructor(private readonly settings: AttachmentSettings) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round: how many objects have gone in it. */
  async sweep(): Promise<number> {
    const { database, side } = this.settings;
    await markUnused(database, BATCH);
    const leaving = await leavingOf(database, side, BATCH);
    await this.remove(leaving);
    if (performance.now() >= this.orphansAt) await this.sweepOrphans();
    return leaving.length;
  }

  /** A page of what is stored: the next hour goes on where this one has ended. */
  private async sweepOrphans(): Promise<void> {
    const { store, database, side } = this.settings;
    const olderThan = new Date(Date.now() - ORPHANS_KEPT);
    const page = await store.list({ side, olderThan, limit: 1000, after: this.after });
    for (const attachmentId of await unknownOf(database, page.attachmentIds))
      await store.delete({ side, attachmentId });
    this.after = page.next;
    this.orphansAt = performance.now() + LOOK_FOR_ORPHANS_EVERY;
  }

  /** Those whose object has gone are forgotten, also when another one cannot go now. */
  private async remove(attachmentIds: readonly string[]): Promise<void> {
    const { store, database, side } = this.settings;
    const gone: string[] = [];
    try {
      for (const attachmentId of attachmentIds) {
        await store.delete({ side, attachmentId });
        gone.push(attachmentId);
      }
    } finally {
      if (gone.length > 0) await forget(database, gone);
    }
  }
}
