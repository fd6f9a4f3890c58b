import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { asMultipart } from '#testing';

/** What the answer says, or why there is none: a test looks into the one that it expects. */
export interface Answered<B = object> {
  status: number;
  body: B & { type: string; errors: { field: string; code: string; remedy: string }[] };
}

export interface Sent {
  key?: string;
  language?: string;
}

/** Requests of one person to an application. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly token?: string,
  ) {}

  get<B = object>(url: string, sent?: Sent): Promise<Answered<B>> {
    return this.send('GET', url, undefined, sent);
  }

  put<B = object>(url: string, body: unknown, sent?: Sent): Promise<Answered<B>> {
    return this.send('PUT', url, body, sent);
  }

  post<B = object>(url: string, body?: unknown, sent?: Sent): Promise<Answered<B>> {
    return this.send('POST', url, body, sent);
  }

  delete<B = object>(url: string): Promise<Answered<B>> {
    return this.send('DELETE', url);
  }

  /** A file in the part `file`. */
  async upload<B = object>(
    url: string,
    bytes: Buffer,
    name: string,
    { key }: Sent = {},
  ): Promise<Answered<B>> {
    const { payload, headers } = await asMultipart(bytes, name);
    const answer = await this.app.inject({
      ...{ method: 'POST', url, payload },
      headers: { ...headers, ...this.authorization(), ...(key !== undefined && { 'idempotency-key': key }) },
    });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Answered<B>['body'] };
  }

  /** What is no JSON, as it is. */
  raw(url: string, headers: Record<string, string> = {}) {
    return this.app.inject({ method: 'GET', url, headers });
  }

  private authorization() {
    return this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
  }

  private async send<B>(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    url: string,
    body?: unknown,
    { key, language = 'en' }: Sent = {},
  ): Promise<Answered<B>> {
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        'accept-language': language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...this.authorization(),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const said: unknown = answer.body === '' ? undefined : JSON.parse(answer.body);
    return { status: answer.statusCode, body: said as Answered<B>['body'] };
  }
}
