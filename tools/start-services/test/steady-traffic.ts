import { setTimeout as sleep } from 'node:timers/promises';
import { answer, DeskClient, takeNext } from '#testing';
import type { FleetDesk } from './fleet-desk.js';

/** So many that somebody waits for an answer at any moment. */
const PAIRS = 4;
const PAUSE = 40;

/** Customers, operators and an agent who ask all services for something, again and again, and count what fails. */
export class SteadyTraffic {
  private readonly failed: string[] = [];
  private requests = 0;
  private answered = 0;
  private readonly leaving = new AbortController();
  private readonly going: Promise<unknown>;

  constructor(private readonly desk: FleetDesk) {
    this.going = Promise.all([this.answer(), ...Array.from({ length: PAIRS }, () => this.go())]);
  }

  /** Ends it; what failed, how many requests there were, and how many inquiries were answered. */
  async end(): Promise<{ failed: string[]; requests: number; answered: number }> {
    this.leaving.abort();
    await this.going;
    return { failed: this.failed, requests: this.requests, answered: this.answered };
  }

  private async go(): Promise<void> {
    const { customer, inquiry, env } = this.desk;
    const operator = env.JUNBAN_TOKEN;
    while (!this.leaving.signal.aborted) {
      await this.send('POST', '/v1/tickets', customer, inquiry);
      // The agent does not read Japanese: nobody is answered who takes the inquiry back meanwhile.
      const ticket = await this.send('POST', '/v1/tickets', customer, { ...inquiry, language: 'ja' });
      if (ticket) await this.send('POST', `/v1/tickets/${ticket.ticketId}/withdrawal`, customer);
      for (const path of ['queue', 'policy', 'closures'])
        await this.send('GET', `/operations/v1/${path}`, operator);
      await sleep(PAUSE);
    }
  }

  private async answer(): Promise<void> {
    const { agent, reply, env } = this.desk;
    const client = new DeskClient(env.JUNBAN_URL);
    while (!this.leaving.signal.aborted) {
      await this.noting('An answer', async () => {
        const taken = await takeNext(client, agent);
        if (!taken) return;
        await answer(client, agent, taken, reply);
        this.answered += 1;
      });
      await sleep(PAUSE);
    }
  }

  private send(method: string, path: string, token: string, body?: unknown) {
    this.requests += 1;
    return this.noting(`${method} ${path}`, async () => {
      const client = new DeskClient(this.desk.env.JUNBAN_URL);
      const { status, body: told } = await client.call(method, path, { token, body });
      if (status >= 400) throw new Error(`it got ${status}`);
      return told as { ticketId: string };
    });
  }

  /** Does something, and notes it where it fails. */
  private async noting<R>(what: string, work: () => Promise<R>): Promise<R | undefined> {
    try {
      return await work();
    } catch (error) {
      this.failed.push(`${what}: ${(error as Error).message}`);
      return undefined;
    }
  }
}
