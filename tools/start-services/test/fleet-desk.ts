import { expect } from '@jest/globals';
import { DateTime } from 'luxon';
import { SERVICES, type ServiceName } from '#contracts';
import { Database, SimulatedClock } from '#database';
import { answer, DeskClient, freshDatabase, OPENING, runPrintedCommands, until, untilTaken } from '#testing';
import { junban, linesOf, type Said } from '../../../apps/cli/test/junban.js';
import { AUDIENCE, openIssuer } from '../../../apps/desk/test/issuer.js';
import { ServiceFleet, type Settings } from './service-fleet.js';

/** What `streams` and the ledger say, by the runbooks' commands, when all is well. */
export const CARRIED = 'every stream is carried';
export const CLEAN = 'nothing is wrong';

/** What a customer is told of a ticket. */
export interface Told {
  ticketId: string;
  status: string;
  turn: number;
}

export interface FleetDeskOptions {
  brokers: readonly string[];
  /** A fresh one unless given. */
  database?: { url: string; drop: () => Promise<void> };
  /** Settings of all services. */
  own?: Settings;
}

/** Four services with a customer, an agent and an operator, on a Tuesday morning: what arrives may be taken at once. */
export class FleetDesk {
  /** Ids of all tickets that have been accepted. */
  readonly tickets: string[] = [];
  /** What the customer asks each time. */
  readonly inquiry = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };
  /** What the agent answers each time. */
  readonly reply = 'We like them, too.';
  /** Does not give up while a service is away. */
  readonly people: DeskClient;

  private constructor(
    readonly fleet: ServiceFleet,
    readonly customer: string,
    /** Answers in English. */
    readonly agent: string,
    /** For the command line, and for what runbooks print. */
    readonly env: { JUNBAN_URL: string; JUNBAN_TOKEN: string },
    /** The address of the owner of all schemas. */
    readonly databaseUrl: string,
    /** A way into all schemas. */
    readonly database: Database,
    private readonly end: () => Promise<void>,
  ) {
    this.people = new DeskClient(fleet.gateway.url, true);
  }

  static async open({ brokers, database, own }: FleetDeskOptions): Promise<FleetDesk> {
    const issuer = await openIssuer();
    const owned = database ?? (await freshDatabase());
    const { url } = owned;
    const settings = { databaseUrl: url, brokers, issuer: issuer.url, audience: AUDIENCE };
    const all = await Database.open({ url, schema: 'public', migrations: [], name: 'test', poolSize: 1 });
    const clock = await SimulatedClock.create(all);
    await clock.set(DateTime.fromISO(OPENING), { onlyForward: false });
    const fleet = await ServiceFleet.start(settings, own);
    const end = async () => {
      await fleet.close();
      await all.close();
      await owned.drop();
      issuer.close();
    };
    const env = {
      JUNBAN_URL: fleet.gateway.url,
      JUNBAN_TOKEN: await issuer.sign({ sub: 'operator-1', roles: ['operator'] }),
    };
    const customer = { sub: 'hanako', plan: 'paid', email: 'hanako@customer.example' };
    const agent = await issuer.sign({ sub: 'agent-1', roles: ['agent'] });
    const desk = new FleetDesk(fleet, await issuer.sign(customer), agent, env, url, all, end);
    const presence = { status: 'available', languages: ['en'] };
    await desk.people.put('/agent/v1/presence', { token: agent, body: presence });
    return desk;
  }

  close(): Promise<void> {
    return this.end();
  }

  async submit(): Promise<Told> {
    const asked = { token: this.customer, body: this.inquiry };
    const { status, body } = await this.people.post('/v1/tickets', asked);
    expect(status).toBe(201);
    this.tickets.push(body.ticketId);
    return body;
  }

  async submitAll(count: number): Promise<Told[]> {
    const accepted = [];
    for (let ticket = 0; ticket < count; ticket += 1) accepted.push(await this.submit());
    return accepted;
  }

  async ticket(ticketId: string): Promise<Told> {
    return (await this.people.get(`/v1/tickets/${ticketId}`, { token: this.customer })).body;
  }

  /** Waits until a ticket has its place in line. */
  queued(ticketId: string): Promise<Told> {
    return this.until(ticketId, 'queued');
  }

  /** Waits until the customer has the answer. */
  answered(ticketId: string): Promise<Told> {
    return this.until(ticketId, 'answered');
  }

  /** Waits until every ticket that is not answered has its place in line. */
  async allQueued(): Promise<void> {
    for (const ticketId of this.tickets) await this.until(ticketId, 'queued', 'answered');
  }

  /** The agent takes the next turn as soon as there is one, and answers it; its ticket. */
  async answerNext(): Promise<string> {
    const taken = await untilTaken(this.people, this.agent);
    await answer(this.people, this.agent, taken, this.reply);
    return taken.ticketId;
  }

  /** Runs a command of the command line for its lines. */
  ask(...argv: string[]): Promise<Said> {
    return junban([...argv, '--json'], this.env);
  }

  /** The reasons why something is stopped, or not carried, each once. */
  async stops(): Promise<string[]> {
    const lines = linesOf(await this.ask('streams'));
    return [...new Set<string>(lines.flatMap(({ reason, stopped }) => reason ?? stopped?.reason ?? []))];
  }

  /** Waits until every reader and every sender has come back. */
  async carried(): Promise<void> {
    await until(
      () => this.stops(),
      (reasons) => reasons.length === 0,
    );
  }

  /** The streams of others that a service has not read to their end. */
  async behind(reader: ServiceName) {
    return linesOf(await this.ask('streams')).filter(({ service, lag }) => service === reader && lag > 0);
  }

  /** Waits until a service has read what the others have stated by now; they may go on. */
  async hasRead(reader: ServiceName): Promise<void> {
    const stated = await this.behind(reader);
    const isLacking = (now: any) =>
      stated.some(
        ({ source, partition, sequence, lag }) =>
          now.source === source && now.partition === partition && now.sequence < sequence + lag,
      );
    await until(
      () => this.behind(reader),
      (streams) => !streams.some(isLacking),
    );
  }

  /** Runs what a runbook prints, or one part of it; what it said. */
  async follow(runbook: string, below?: string, more: Settings = {}): Promise<string> {
    const { stdout } = await runPrintedCommands({
      document: `docs/runbooks/${runbook}.md`,
      below,
      values: {},
      env: { ...this.env, ...more },
    });
    return stdout;
  }

  /** What the services have stated more than once of a turn; here, nothing has a reason to be. */
  async statedTwice(): Promise<unknown[]> {
    return this.database.query(
      `SELECT type, turn, count(*) FROM (${SERVICES.map(stated).join(' UNION ALL ')}) AS all_stated
        WHERE turn IS NOT NULL GROUP BY type, turn HAVING count(*) > 1`,
    );
  }

  private until(ticketId: string, ...statuses: string[]): Promise<Told> {
    return until(
      () => this.ticket(ticketId),
      ({ status }) => statuses.includes(status),
    );
  }
}

const stated = (service: ServiceName) => `SELECT type, turn FROM ${service}.outbox`;
