import type { FastifyInstance } from 'fastify';
import type { DemoIssuer, DemoPerson } from '../issuer.js';

interface Call {
  token?: string | undefined;
  body?: object;
}

export interface Answer {
  status: number;
  // What comes has the form that the OpenAPI document says.
  body: Record<string, unknown>;
}

type Method = 'GET' | 'POST' | 'PUT';

/** Uses the desk's HTTP surface as its people do, before it listens to anybody else. */
export class DayCaller {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly fastify: FastifyInstance,
    private readonly issuer: DemoIssuer,
  ) {}

  tokenOf(person: DemoPerson): Promise<string> {
    const token = this.tokens.get(person.subject) ?? this.issuer.issue(person);
    this.tokens.set(person.subject, token);
    return token;
  }

  /** An answer, whatever it says. */
  async ask(method: Method, url: string, { token, body }: Call = {}): Promise<Answer> {
    const { statusCode: status, body: text } = await this.fastify.inject({
      method,
      url,
      headers: token ? { authorization: `Bearer ${token}` } : {},
      ...(body && { payload: body }),
    });
    return { status, body: text ? (JSON.parse(text) as Answer['body']) : {} };
  }

  /** What an act answers. Throws with the refusal, which the day's script has not foreseen. */
  async act(method: Method, url: string, call: Call): Promise<Answer['body']> {
    const { status, body } = await this.ask(method, url, call);
    if (status >= 300)
      throw new Error(`The demonstration's ${method} ${url} was answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }
}
