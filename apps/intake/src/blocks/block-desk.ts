import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { AbuseReason } from '#contracts';
import { type Database, findKeys, saveKeys, type Tx } from '#database';
import { invalidInput, platformProblem } from '#platform';
import { inJapan } from '../domain/japan-time.js';
import { recognisedBy } from '../domain/recognised.js';
import { intakeFault } from '../http/field-faults.js';
import { intakeProblem } from '../http/problems.js';
import {
  type Block,
  blockIdOf,
  blocksInForce,
  deleteBlock,
  insertBlock,
  recordBlockAct,
} from '../store/blocks.js';
import { lockTicket } from '../store/tickets.js';

/** Whom an operator blocks, and why: the customer of a ticket, so that nobody handles subjects or addresses. */
export interface AskedBlock {
  ticketId: string;
  reason: AbuseReason;
  note?: string;
  /** RFC 3339; until it is lifted unless given. */
  until?: string;
}

export interface FirstUse {
  scope: string;
  key: string;
  bodyHash: Buffer;
}

export interface BlocksPage {
  items: Block[];
  next?: string;
}

/** Keeps customers from writing, and lets them write again. What was accepted before keeps its turn and is answered. */
export class BlockDesk {
  constructor(private readonly database: Database) {}

  /** Throws Problem: an end that is past (400), no such ticket (404), blocked already (409), another's key (422). */
  block(asked: AskedBlock, by: string, use?: FirstUse): Promise<Block> {
    return this.database.transaction(async (tx) => {
      // Locked first, so that the same key cannot come twice at a time.
      const ticket = await lockTicket(tx, asked.ticketId);
      if (!ticket) throw intakeProblem('no-such-ticket');
      const [known] = use ? await findKeys(tx, [use]) : [];
      if (known && !known.bodyHash.equals(use!.bodyHash)) throw platformProblem('idempotency-key-reused');
      if (known) return known.answer as Block;
      const { customer: subject, ticketId, statement } = ticket;
      const [who] = recognisedBy({ subject, ticketId, content: statement.content });
      const block = await this.add(tx, { ...asked, who: who!, by });
      if (use) await saveKeys(tx, [{ ...use, answer: block }]);
      return block;
    });
  }

  /** The blocks in force, the latest first. */
  async list(limit: number, below?: number): Promise<BlocksPage> {
    const now = await this.database.businessNow();
    const found = await blocksInForce(this.database, { now, limit: limit + 1, below });
    const shown = found.slice(0, limit);
    return {
      items: shown.map(({ number: _number, ...block }) => block),
      ...(found.length > limit && { next: String(shown.at(-1)!.number) }),
    };
  }

  /** Throws Problem (404) where there is none. */
  lift(blockId: string, by: string): Promise<Block> {
    return this.database.transaction(async (tx) => {
      const block = await deleteBlock(tx, blockId);
      if (!block) throw intakeProblem('no-such-block');
      await recordBlockAct(tx, 'lifted', block, { at: inJapan(await this.database.businessNow(tx)), by });
      return block;
    });
  }

  private async add(
    tx: Tx,
    { ticketId, reason, note, until: end, who, by }: AskedBlock & Pick<Block, 'who' | 'by'>,
  ): Promise<Block> {
    const now = await this.database.businessNow(tx);
    const until = end === undefined ? undefined : DateTime.fromISO(end);
    if (until && until <= now) throw invalidInput([intakeFault('until', 'not-in-the-future')]);
    const block: Block = {
      ...{ blockId: randomUUID(), who, ticketId, reason, since: inJapan(now), by },
      ...(note !== undefined && { note }),
      ...(until && { until: inJapan(until) }),
    };
    if (!(await insertBlock(tx, block)))
      throw intakeProblem('already-blocked', { members: { blockId: await blockIdOf(tx, who) } });
    await recordBlockAct(tx, 'blocked', block, { at: block.since, by });
    return block;
  }
}
