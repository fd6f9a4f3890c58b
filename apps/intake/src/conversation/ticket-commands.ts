import { randomUUID } from 'node:crypto';
import { Claims } from '#attachments';
import { isCommitUnknown, type Database, type Tx, findKeys, KeyTakenMeanwhile, saveKeys } from '#database';
import type { Outbox, Transport } from '#messaging';
import { platformProblem } from '#platform';
import { whatFailed } from '../accept/failure.js';
import { refuseBlocked } from '../blocks/refuse-blocked.js';
import type { Act, Change, Moment } from '../domain/act.js';
import { keyScopeOf, type Customer } from '../domain/customer.js';
import { inJapan } from '../domain/japan-time.js';
import { Refusal } from '../domain/refusal.js';
import { rulesAt, type DeskRules } from '../domain/rules.js';
import { noticesShown } from '../domain/showing.js';
import { statusOf, type Ticket } from '../domain/ticket.js';
import { intakeProblem } from '../http/problems.js';
import { lockTicket } from '../store/tickets.js';
import { lockTurnCounter } from '../store/turn-counter.js';
import { actAnswer, type ActAnswer } from './act-answer.js';
import { claimFiles, type Files } from './claim-files.js';
import { saveChange } from './save-change.js';
import { wasSaved } from './was-saved.js';

export interface CommandPorts {
  database: Database;
  outbox: Pick<Outbox, 'append'>;
  transport: Pick<Transport, 'wake'>;
  desk: DeskRules;
}

/** An act on one ticket. `mayOpen` tells whether the ticket is the customer's own. */
export interface Command {
  ticketId: string;
  customer: Customer;
  mayOpen: (ticket: Ticket) => boolean;
  act: Act;
  /** Uploads for what is written, and whose they must be. */
  files?: Files;
  /** With the hash of what is asked. */
  idempotency?: { key: string; bodyHash: Buffer };
}

interface Done {
  change: Change;
  moment: Moment;
  answer: ActAnswer;
  claims: Claims;
}

const refusalOf = (error: unknown): unknown =>
  error instanceof Refusal
    ? intakeProblem(error.code, { params: { status: error.status, ...error.params } })
    : whatFailed(error);

/** Does what customers do to their tickets, each in one transaction that locks the ticket first (DESIGN §4.6). */
export class TicketCommands {
  constructor(private readonly ports: CommandPorts) {}

  /** Throws Problem: blocked (403), not theirs (404), erased (410), refused in this status (409), another's key (422), busy (503). */
  perform(command: Command): Promise<ActAnswer> {
    return this.attempt({ ...command, messageId: randomUUID() });
  }

  private async attempt(command: Command & { messageId: string }, again = true): Promise<ActAnswer> {
    let done: Done | undefined;
    try {
      const answer = await this.ports.database.transaction(async (tx) => {
        const ticket = await this.open(tx, command);
        const repeated = await this.repeated(tx, command);
        if (repeated) return repeated;
        await this.refuseBlocked(tx, ticket, command);
        const moment = await this.moment(tx, ticket, command);
        if (!moment) return actAnswer(ticket);
        const { claims, attachments } = await claimFiles(tx, ticket, command);
        const change = command.act.change(ticket, { ...moment, attachments });
        if (!change) return actAnswer(ticket);
        done = { change, moment, claims, answer: actAnswer(change.ticket, change, moment.newTurn?.rules) };
        await this.save(tx, command, done);
        return done.answer;
      });
      if (done) this.ports.transport.wake('intake');
      return answer;
    } catch (error) {
      if (error instanceof KeyTakenMeanwhile && again) return this.attempt(command, false);
      if (isCommitUnknown(error)) {
        if (done && (await this.wasSaved(done))) return done.answer;
        if (again) return this.attempt(command, false);
      }
      throw refusalOf(error);
    }
  }

  private async wasSaved({ change, moment }: Done): Promise<boolean> {
    try {
      const saved = await wasSaved(this.ports.database, change, moment);
      if (saved) this.ports.transport.wake('intake');
      return saved;
    } catch (cause) {
      throw intakeProblem('outcome-unknown', { headers: { 'retry-after': '2' }, cause });
    }
  }

  private async open(tx: Tx, { ticketId, mayOpen }: Command): Promise<Ticket> {
    const ticket = await lockTicket(tx, ticketId);
    if (!ticket || !mayOpen(ticket)) throw intakeProblem('ticket-not-found');
    if (statusOf(ticket) === 'erased') throw intakeProblem('ticket-erased');
    return ticket;
  }

  private async refuseBlocked(tx: Tx, ticket: Ticket, { act }: Command): Promise<void> {
    if (!act.isWriting?.(statusOf(ticket))) return;
    const { customer: subject, ticketId, statement } = ticket;
    const now = await this.ports.database.businessNow(tx);
    await refuseBlocked(tx, { subject, ticketId, content: statement.content }, now);
  }

  private async repeated(tx: Tx, { customer, idempotency }: Command): Promise<ActAnswer | undefined> {
    if (!idempotency) return undefined;
    const { key, bodyHash } = idempotency;
    const [known] = await findKeys(tx, [{ scope: keyScopeOf(customer), key }]);
    if (known && !known.bodyHash.equals(bodyHash)) throw platformProblem('idempotency-key-reused');
    return known?.answer as ActAnswer | undefined;
  }

  /** Undefined when the act is done already. A new turn locks the counter, and takes its clock. */
  private async moment(
    tx: Tx,
    ticket: Ticket,
    { act, customer, messageId }: Command & { messageId: string },
  ): Promise<Moment | undefined> {
    const place = act.placeIn(statusOf(ticket));
    if (place === 'done') return undefined;
    const { database, desk } = this.ports;
    if (place === 'joins') return { customer, messageId, now: inJapan(await database.businessNow(tx)) };
    const { lastTurn, receivedAt } = await lockTurnCounter(database, tx);
    const rules = rulesAt(desk, receivedAt);
    return { customer, messageId, now: rules.at, newTurn: { turn: lastTurn + 1, rules } };
  }

  private async save(
    tx: Tx,
    { customer, idempotency }: Command,
    { change, moment, answer, claims }: Done,
  ): Promise<void> {
    if (idempotency) await saveKeys(tx, [{ ...idempotency, scope: keyScopeOf(customer), answer }]);
    const { newTurn, now } = moment;
    const shown = newTurn ? [noticesShown(change.ticket, newTurn.rules.edition, now)] : [];
    await saveChange(tx, { ...change, shown }, moment);
    await claims.save(tx);
    await this.ports.outbox.append(tx, change.events);
  }
}
