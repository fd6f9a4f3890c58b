import { once } from 'node:events';
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { createParser } from 'eventsource-parser';
import { until } from './until.js';

export interface Received<Data = any> {
  event: string;
  id?: number;
  data: Data;
}

export interface ReaderOptions {
  token?: string;
  lastEventId?: number;
  headers?: Record<string, string>;
  /** Called with each event; the reader keeps them all the same. */
  onEvent?: (event: Received) => void;
}

/** Somebody who reads a stream of server-sent events over a connection of their own. */
export class EventReader {
  readonly events: Received[] = [];
  readonly comments: string[] = [];
  retry?: number;
  hasEnded = false;

  private constructor(
    private readonly response: IncomingMessage,
    onEvent: (event: Received) => void,
  ) {
    const parser = createParser({
      onEvent: ({ event = 'message', id, data }) => {
        const received = { event, ...(id !== undefined && { id: Number(id) }), data: JSON.parse(data) };
        this.events.push(received);
        onEvent(received);
      },
      onComment: (comment) => this.comments.push(comment),
      onRetry: (retry) => (this.retry = retry),
    });
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => parser.feed(chunk));
    response.on('error', () => undefined);
    response.once('close', () => (this.hasEnded = true));
  }

  /** Opens a stream. Throws with status and body where it is refused. */
  static async open(
    url: string,
    { token, lastEventId, headers = {}, onEvent = () => undefined }: ReaderOptions = {},
  ): Promise<EventReader> {
    const request = get(url, {
      agent: false,
      headers: {
        accept: 'text/event-stream',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(lastEventId !== undefined && { 'last-event-id': String(lastEventId) }),
        ...headers,
      },
    });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    if (response.statusCode === 200) return new EventReader(response, onEvent);
    throw new Error(`${response.statusCode} ${await text(response)}`);
  }

  get headers(): IncomingHttpHeaders {
    return this.response.headers;
  }

  /** Whether the stream was ended, and not cut off. */
  get isComplete(): boolean {
    return this.response.complete;
  }

  /** Waits for an event that satisfies, and gives the last such one. */
  async until(satisfied: (event: Received) => boolean): Promise<Received> {
    const found = () => this.events.findLast(satisfied);
    return (await until(found, (event) => event !== undefined))!;
  }

  /** Waits until the newest event is one that satisfies. */
  async newest(satisfied: (event: Received) => boolean): Promise<Received> {
    const newest = () => this.events.at(-1);
    return (await until(newest, (event) => event !== undefined && satisfied(event)))!;
  }

  /** Resolves when the other side has ended the stream. */
  async ended(): Promise<void> {
    await until(
      () => this.hasEnded,
      (ended) => ended,
    );
  }

  /** Takes nothing more, until `resume`. */
  pause(): void {
    this.response.pause();
  }

  resume(): void {
    this.response.resume();
  }

  /** Leaves. */
  close(): void {
    this.response.destroy();
  }
}
