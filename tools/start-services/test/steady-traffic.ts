import { setTimeout as sleep } from 'node:timers/promises';
import { DeskClient } from '#testing';
import type { FleetDesk } from './fleet-desk.js';

/** So many that somebody waits for an answer at any moment. */
const PAIRS = 4;
const PAUSE = 40;

/** Customers and operators who ask all services for something, again and again, and count what fails. */
export class SteadyTraffic {
  private readonly failed: string[] = [];
  private requests = 0;
  private readonly leaving = new AbortController();
  private readonly going: Promise<unknown>;

  constructor(private readonly desk: FleetDesk) {
    this.going = Promise.all(Array.from({ length: PAIRS }, () => this.go()));
  }

  /** Ends it; what failed, and how many requests there were. */
  async end(): Promise<{ failed: string[]; requests: number }> {
    this.leaving.abort();
    await this.going;
    return { failed: this.failed, requests: this.requests };
  }

  private async go(): Promise<void> {
    const { customer, inquiry, env } = this.desk;
    const operator = env.JUNBAN_TOKEN;
    while (!this.leaving.signal.aborted) {
      const ticket = await this.send('POST', '/v1/tickets', customer, inquiry);
      if (ticket) await this.send('POST', `/v1/tickets/${ticket.ticketId}/withdrawal`, customer);
      for (const path of ['queue', 'policy', 'closures'])
        await this.send('GET', `/operations/v1/${path}`, operator);
      await sleep(PAUSE);
    }
  }

  private async send(method: string, path: string, token: string, body?: unknown) {
    this.requests += 1;
    const client = new DeskClient(this.desk.env.JUNBAN_URL);
    try {
      const answer = await client.call(method, path, { token, body });
      if (answer.status < 400) return answer.body as { ticketId: string };
      this.failed.push(`${method} ${path} got ${answer.status}`);
    } catch (error) {
      this.failed.push(`${method} ${path}: ${(error as Error).message}`);
    }
    return undefined;
  }
}
