import { Claims } from '#attachments';
import { type Database, findKeys, saveKeys, type Tx } from '#database';
import type { Attachment } from '#contracts';
import type { Outbox } from '#messaging';
import type { Result } from '#service';
import { blockedProblem } from '../blocks/refuse-blocked.js';
import { blockOn } from '../domain/block.js';
import { hasScreenClause } from '../domain/consent.js';
import { contentOf } from '../domain/inquiry.js';
import { recognisedBy } from '../domain/recognised.js';
import { rulesAt, type DeskRules, type Rules } from '../domain/rules.js';
import { intakeProblem } from '../http/problems.js';
import { blocksOn } from '../store/blocks.js';
import { insertMessages } from '../store/messages.js';
import { insertShown } from '../store/shown.js';
import { insertTickets } from '../store/tickets.js';
import { lockTurnCounter, saveTurnCounter } from '../store/turn-counter.js';
import { platformProblem, Problem } from '#platform';
import { foldTwins } from './fold.js';
import { newTicket, type NewTicket } from './new-ticket.js';
import type { Accepted, AcceptRequest } from './request.js';

export interface AcceptBatchPorts {
  database: Database;
  outbox: Pick<Outbox, 'append'>;
  desk: DeskRules;
}

/** Takes turns for a whole batch and stores it, within one transaction (DESIGN §4.1, §4.2). */
export async function acceptBatch(
  tx: Tx,
  batch: AcceptRequest[],
  { database, outbox, desk }: AcceptBatchPorts,
): Promise<Result<Accepted>[]> {
  const who = batch.map(recognisedIn);
  // Before the counter, so that nobody waits for it there: a block is effective for what comes after its commit.
  const blocks = await blocksOn(tx, who.flat());
  const { lastTurn, receivedAt } = await lockTurnCounter(database, tx);
  const keys = batch.flatMap(({ idempotency }) => (idempotency ? [idempotency] : []));
  const fates = foldTwins(batch, await findKeys(tx, keys));

  const rules = rulesAt(desk, receivedAt);
  const claims = await Claims.open(
    tx,
    'customer',
    fates.flatMap(({ kind }, index) => (kind === 'new' ? (batch[index]!.inquiry.attachments ?? []) : [])),
  );
  const made = new Map<number, NewTicket>();
  const refused = new Map<number, Problem>();
  fates.forEach(({ kind }, index) => {
    if (kind !== 'new') return;
    const request = batch[index]!;
    const block = blockOn(who[index]!, blocks, receivedAt);
    const files = block ? blockedProblem(block) : filesFor(request, claims, rules);
    if (files instanceof Problem) refused.set(index, files);
    else made.set(index, newTicket(request, lastTurn + made.size + 1, rules, files));
  });
  if (made.size > 0) {
    await store(tx, batch, made);
    await claims.save(tx);
    await saveTurnCounter(tx, { lastTurn: lastTurn + made.size, receivedAt });
    await outbox.append(
      tx,
      [...made.values()].flatMap(({ events }) => events),
    );
  }
  return fates.map((fate, index) => {
    if (fate.kind === 'key-reused') return { error: platformProblem('idempotency-key-reused') };
    if (fate.kind === 'repeated') return { value: fate.use.answer as Accepted };
    const first = fate.kind === 'twin' ? fate.of : index;
    const taken = made.get(first);
    return taken ? { value: taken.accepted } : { error: refused.get(first)! };
  });
}

const recognisedIn = ({ customer, inquiry }: AcceptRequest): string[] =>
  recognisedBy({ subject: customer.subject, content: contentOf(inquiry, customer) });

/** The files of a new ticket, or why it cannot be taken. */
const filesFor = (
  { ticketId, messageId, inquiry, uploader }: AcceptRequest,
  claims: Claims,
  { edition }: Rules,
): Attachment[] | Problem =>
  inquiry.screenSharing && !hasScreenClause(edition)
    ? intakeProblem('no-screen-clause', { params: { edition: edition.id } })
    : claims.take({ attachmentIds: inquiry.attachments ?? [], uploader }, { ticketId, messageId });

async function store(tx: Tx, batch: AcceptRequest[], made: Map<number, NewTicket>): Promise<void> {
  const tickets = [...made.values()];
  await insertTickets(
    tx,
    tickets.map(({ ticket }) => ticket),
  );
  await insertMessages(
    tx,
    tickets.map(({ message }) => message),
  );
  await insertShown(
    tx,
    tickets.map(({ shown }) => shown),
  );
  await saveKeys(
    tx,
    [...made].flatMap(([index, { accepted }]) => {
      const { idempotency } = batch[index]!;
      return idempotency ? [{ ...idempotency, answer: accepted }] : [];
    }),
  );
}
