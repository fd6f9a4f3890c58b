import { type Database, findKeys, saveKeys, type Tx } from '#database';
import type { Outbox } from '#messaging';
import type { Result } from '#service';
import { hasScreenClause } from '../domain/consent.js';
import { rulesAt, type DeskRules } from '../domain/rules.js';
import { intakeProblem } from '../http/problems.js';
import { insertMessages } from '../store/messages.js';
import { insertShown } from '../store/shown.js';
import { insertTickets } from '../store/tickets.js';
import { lockTurnCounter, saveTurnCounter } from '../store/turn-counter.js';
import { platformProblem } from '#platform';
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
  const { lastTurn, receivedAt } = await lockTurnCounter(database, tx);
  const keys = batch.flatMap(({ idempotency }) => (idempotency ? [idempotency] : []));
  const fates = foldTwins(batch, await findKeys(tx, keys));

  const rules = rulesAt(desk, receivedAt);
  const made = new Map<number, NewTicket>();
  fates.forEach(({ kind }, index) => {
    const isRefused = batch[index]!.inquiry.screenSharing && !hasScreenClause(rules.edition);
    if (kind === 'new' && !isRefused)
      made.set(index, newTicket(batch[index]!, lastTurn + made.size + 1, rules));
  });
  if (made.size > 0) {
    await store(tx, batch, made);
    await saveTurnCounter(tx, { lastTurn: lastTurn + made.size, receivedAt });
    await outbox.append(
      tx,
      [...made.values()].flatMap(({ events }) => events),
    );
  }
  return fates.map((fate, index) => {
    if (fate.kind === 'key-reused') return { error: platformProblem('idempotency-key-reused') };
    if (fate.kind === 'repeated') return { value: fate.use.answer as Accepted };
    const taken = made.get(fate.kind === 'twin' ? fate.of : index);
    if (taken) return { value: taken.accepted };
    return { error: intakeProblem('no-screen-clause', { params: { edition: rules.edition.id } }) };
  });
}

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
