import { setTimeout as sleep } from 'node:timers/promises';
import { DeskClient } from '#testing';
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
    const { agent } = this.desk;
    while (!this.leaving.signal.aborted) {
      const taken = await this.send('POST', '/agent/v1/turns/next', agent);
      if (taken) {
        const { ticketId, fence, revision } = taken;
        const body = { fence, revision, message: 'We like them, too.', then: 'answered' };
        if (await this.send('POST', `/agent/v1/tickets/${ticketId}/reply`, agent, body)) this.answered += 1;
      }
      await sleep(PAUSE);
    }
  }

  private async send(method: string, path: string, token: string, body?: unknown) {
    this.requests += 1;
    const client = new DeskClient(this.desk.env.JUNBAN_URL);
    try {
      const answer = await client.call(method, path, { token, body });
      if (answer.status < 400)
        return answer.body as { ticketId: string; fence?: number; revision?: number } | undefined;
      this.failed.push(`${method} ${path} got ${answer.status}`);
    } catch (error) {
      this.failed.push(`${method} ${path}: ${(error as Error).message}`);
    }
    return undefined;
  }
}
