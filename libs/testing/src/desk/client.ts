import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer<Body = any> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface Call {
  token?: string;
  key?: string;
  body?: unknown;
  language?: string;
}

/** Longer than anything takes on a busy machine, shorter than the time limits of tests: what hangs is to say where. */
const PATIENCE_MS = 100_000;

/** A person with curl: speaks HTTP to a desk, and knows nothing of its inside. */
export class DeskClient {
  /** Every answer's status line, headers and body as text: what a customer could have seen. */
  readonly seen: string[] = [];

  constructor(
    readonly url: string,
    /** Keep asking while the desk cannot be reached or says 503: for desks that are killed under their users. */
    private readonly patient = false,
  ) {}

  async call(method: string, path: string, { token, key, body, language }: Call = {}): Promise<Answer> {
    const headers: Record<string, string> = {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
      ...(language && { 'accept-language': language }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    for (;;) {
      const answer = await this.attempt(path, init);
      if (answer) return answer;
      await sleep(50);
    }
  }

  get = (path: string, call?: Call) => this.call('GET', path, call);
  post = (path: string, call?: Call) => this.call('POST', path, call);
  put = (path: string, call?: Call) => this.call('PUT', path, call);

  async token(person: Record<string, unknown>): Promise<string> {
    return (await this.post('/demo/tokens', { body: person })).body.token;
  }

  /** Asks again until the answer satisfies; where none does, the error tells the last one. */
  async until(path: string, call: Call, satisfied: (answer: Answer) => boolean): Promise<Answer> {
    const end = performance.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.get(path, call);
      if (satisfied(answer)) return answer;
      if (!this.patient && performance.now() > end)
        throw new Error(
          `${path} was never as expected; at last ${answer.status} ${JSON.stringify(answer.body)}`,
        );
      await sleep(50);
    }
  }

  private async attempt(path: string, init: RequestInit): Promise<Answer | undefined> {
    try {
      const response = await fetch(this.url + path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
      const text = await response.text();
      if (response.status === 503 && this.patient) return undefined;
      this.seen.push(`${response.status} ${JSON.stringify([...response.headers])} ${text}`);
      return {
        status: response.status,
        headers: response.headers,
        body: text ? JSON.parse(text) : undefined,
      };
    } catch (error) {
      if (this.patient) return undefined;
      throw error;
    }
  }
}
