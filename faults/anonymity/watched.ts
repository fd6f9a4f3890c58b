import { setTimeout as sleep } from 'node:timers/promises';
import type { Place } from './traces.js';
import { writtenIn } from './written.js';

export interface Asked {
  token?: string;
  body?: unknown;
  language?: string;
  key?: string;
  headers?: Record<string, string>;
}

/** An answer whose body is taken to be what its reader expects. */
export interface Answer<B = unknown> {
  status: number;
  body: B;
}

/** How long somebody reads a stream that doesn't end, in milliseconds. */
const READS_STREAM = 300;
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** All that comes of a stream in a while; the whole of everything else. */
const readAll = async (response: Response, over: AbortController): Promise<string> => {
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response.text();
  let text = '';
  const late = setTimeout(() => over.abort(), READS_STREAM);
  try {
    for await (const chunk of response.body!) text += Buffer.from(chunk).toString();
  } catch {
    // Nobody reads any more.
  }
  clearTimeout(late);
  return text;
};

/** Speaks HTTP for people, and keeps all that came back as they could read it. */
export class Watched {
  readonly seen: Place[] = [];
  /** Method and path, with `{id}` for whatever is an id, of all that was answered. */
  readonly routes = new Map<string, number[]>();

  /** All that people wrote, and what they showed who they are by. */
  readonly written = new Set<string>();
  readonly tokens = new Set<string>();

  constructor(private readonly url: string) {}

  async ask<B>(
    method: string,
    path: string,
    { token, body, language = 'en', key, headers }: Asked = {},
  ): Promise<Answer<B>> {
    for (const text of writtenIn(body)) this.written.add(text);
    if (token) this.tokens.add(token);
    const over = new AbortController();
    const isForm = body instanceof FormData;
    const response = await fetch(path.startsWith('http') ? path : this.url + path, {
      method,
      headers: {
        'accept-language': language,
        ...headers,
        ...(token && { authorization: `Bearer ${token}` }),
        ...(key && { 'idempotency-key': key }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      signal: over.signal,
    });
    const text = await readAll(response, over);
    const route = `${method} ${path.replace(/\?.*/, '').replaceAll(UUID, '{id}')}`;
    this.seen.push({
      where: route,
      text: `${response.status} ${JSON.stringify([...response.headers])} ${text}`,
    });
    this.routes.set(route, [...(this.routes.get(route) ?? []), response.status]);
    return { status: response.status, body: parsed(text) as B };
  }

  /** Asks again until the answer satisfies. */
  async until<B>(path: string, asked: Asked, satisfied: (answer: Answer<B>) => boolean): Promise<Answer<B>> {
    for (;;) {
      const answer = await this.ask<B>('GET', path, asked);
      if (satisfied(answer)) return answer;
      await sleep(100);
    }
  }
}
