import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createParser } from 'eventsource-parser';
import { ask } from '../ask.js';

/** How many turns stood before a ticket, and when its customer was told. */
interface Told {
  ahead: number;
  at: number;
}

const statusIn = (data: string): string => /"status":"([a-z-]+)"/.exec(data)![1]!;
const aheadIn = (data: string): number | undefined => {
  const found = /"ahead":(\d+)/.exec(data)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** A guest with one ticket, who watches it. */
export class Customer {
  status = '';
  answeredAt?: number;
  readonly told: Told[] = [];
  private stream?: IncomingMessage;

  private constructor(
    readonly ticketId: string,
    readonly turn: number,
    private readonly accessToken: string,
  ) {}

  /** Sends an inquiry that everybody may ask. */
  static async come(url: string): Promise<Customer> {
    const body = {
      ...{ language: 'ja', topic: 'feedback', registeredEmail: 'guest@example.com' },
      ...{ subject: '一覧の並び順', message: '新しい順に並べられると、確認がとても楽になります。' },
    };
    const accepted = await ask<{ ticketId: string; turn: number; accessToken: string }>(
      'POST',
      `${url}/v1/tickets`,
      { body },
    );
    return new Customer(accepted.ticketId, accepted.turn, accepted.accessToken);
  }

  /** Opens the stream of the ticket. */
  async watch(url: string): Promise<void> {
    const request = get(`${url}/v1/tickets/${this.ticketId}/stream`, {
      agent: false,
      headers: { authorization: `Bearer ${this.accessToken}` },
    });
    const [stream] = (await once(request, 'response')) as [IncomingMessage];
    if (stream.statusCode !== 200) throw new Error(`a stream was answered ${stream.statusCode}`);
    const parser = createParser({ onEvent: ({ data }) => this.note(data) });
    stream.setEncoding('utf8').on('data', (chunk: string) => parser.feed(chunk));
    stream.on('error', () => undefined);
    this.stream = stream;
  }

  leave(): void {
    this.stream?.destroy();
  }

  private note(data: string): void {
    const at = performance.now();
    this.status = statusIn(data);
    if (this.status === 'answered') this.answeredAt ??= at;
    const ahead = aheadIn(data);
    if (ahead !== undefined) this.told.push({ ahead, at });
  }
}
