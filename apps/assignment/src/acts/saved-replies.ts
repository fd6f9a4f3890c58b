import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '#database';
import { Problem } from '#platform';
import type { Topic } from '#policy';
import { replyProblem } from '../http/reply-problems.js';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { writeAudit } from '../store/audit.js';
import {
  deleteSavedReply,
  findSavedReply,
  insertSavedReply,
  lockSavedReplies,
  readSavedReplies,
  type SavedReply,
  updateSavedReply,
} from '../store/saved-reply-rows.js';
import { DeskChanges } from './desk-changes.js';
import { once } from './once.js';

export type SavedReplyBody = Pick<SavedReply, 'name' | 'topics' | 'text'>;

const MOST = 500;

/** What operators write for agents to use. Changes happen one after the other, each with the version that it is about. */
@Injectable()
export class SavedReplies {
  constructor(
    @Inject(SETTINGS) private readonly settings: AssignmentSettings,
    private readonly changes: DeskChanges,
  ) {}

  list(topic?: Topic): Promise<SavedReply[]> {
    return readSavedReplies(this.settings.database, topic);
  }

  /** `by`: the subject of the operator's token. */
  create(body: SavedReplyBody, by: string, key?: string): Promise<SavedReply> {
    return this.change((tx) =>
      once(tx, { scope: `operator ${by}`, key, act: 'saved-reply', body }, async () => {
        const all = await readSavedReplies(tx);
        if (all.length >= MOST) return replyProblem('too-many-saved-replies', { params: { max: MOST } });
        if (all.some(({ name }) => name === body.name)) return replyProblem('saved-reply-name-taken');
        const saved = await insertSavedReply(tx, body);
        await this.audit(tx, 'created', saved, by);
        return saved;
      }),
    );
  }

  replace(replyId: string, version: number, body: SavedReplyBody, by: string): Promise<SavedReply> {
    return this.change(async (tx) => {
      const known = await knownAt(tx, replyId, version);
      if (known instanceof Problem) return known;
      const all = await readSavedReplies(tx);
      if (all.some((other) => other.name === body.name && other.replyId !== replyId))
        return replyProblem('saved-reply-name-taken');
      const saved = await updateSavedReply(tx, replyId, body);
      await this.audit(tx, 'changed', saved, by);
      return saved;
    });
  }

  async remove(replyId: string, version: number, by: string): Promise<void> {
    await this.change(async (tx) => {
      const known = await knownAt(tx, replyId, version);
      if (known instanceof Problem) return known;
      await deleteSavedReply(tx, replyId);
      await this.audit(tx, 'removed', known, by);
      return known;
    });
  }

  private async change(work: (tx: Tx) => Promise<SavedReply | Problem>): Promise<SavedReply> {
    const outcome = await this.changes.commit(async (tx) => {
      await lockSavedReplies(tx);
      return work(tx);
    });
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  private async audit(
    tx: Tx,
    how: 'created' | 'changed' | 'removed',
    { replyId, version, name }: SavedReply,
    by: string,
  ): Promise<void> {
    const at = await this.changes.now(tx);
    const detail = { how, replyId, version, name, operator: by };
    await writeAudit(tx, [{ at, act: 'saved-reply', cause: 'operator', detail }]);
  }
}

const knownAt = async (tx: Tx, replyId: string, version: number): Promise<SavedReply | Problem> => {
  const known = await findSavedReply(tx, replyId);
  if (!known) return replyProblem('saved-reply-not-found');
  if (known.version === version) return known;
  return replyProblem('saved-reply-changed', {
    params: { version: known.version },
    members: { current: known },
  });
};
