import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempt, History } from './history.js';

export interface Call {
  act: string;
  about: string;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  token?: string;
  key?: string;
  body?: object;
  /** How often it is asked again when nobody can say what became of it; for as long as it takes unless given. */
  repeats?: number;
}

/** An answer that says what became of a request. */
export interface Answer {
  status: number;
  body: unknown;
}

/** Longer than a waiting request takes, shorter than a frozen process stays so, in milliseconds. */
export const PATIENCE = 4_000;
const PAUSE = 200;

const bodyOf = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};

/** A person who speaks HTTP to the desk, and writes down everything that was asked and answered. */
export class Client {
  constructor(
    private readonly url: string,
    readonly actor: string,
    private readonly history: History,
    /** Ends all patience. */
    private readonly signal: AbortSignal,
    private readonly patience = PATIENCE,
  ) {}

  /** The answer; undefined when nobody can say what became of the request. */
  async call(call: Call): Promise<Answer | undefined> {
    const operation = this.history.begin();
    const { repeats = Infinity } = call;
    for (let attempt = 0; attempt <= repeats && !this.signal.aborted; attempt += 1) {
      if (attempt > 0) await sleep(PAUSE);
      const answer = await this.attempt(operation, call);
      if (answer && answer.status < 500) return answer;
    }
    return undefined;
  }

  private async attempt(operation: number, call: Call): Promise<Answer | undefined> {
    const { act, about, body } = call;
    const sentAt = performance.now();
    const ended = (outcome: Partial<Attempt>) =>
      this.history.add({
        operation,
        actor: this.actor,
        act,
        about,
        sentAt,
        endedAt: performance.now(),
        request: body,
        ...outcome,
      });
    try {
      const response = await fetch(this.url + call.path, initOf(call, this.patience));
      const answer = bodyOf(await response.text());
      ended({ status: response.status, answer });
      return { status: response.status, body: answer };
    } catch (error) {
      ended({ error: (error as Error).name });
      return undefined;
    }
  }
}

const initOf = ({ method, token, key, body }: Call, patience: number): RequestInit => ({
  method,
  headers: {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(key && { 'idempotency-key': key }),
    ...(body && { 'content-type': 'application/json' }),
  },
  signal: AbortSignal.timeout(patience),
  ...(body && { body: JSON.stringify(body) }),
});
