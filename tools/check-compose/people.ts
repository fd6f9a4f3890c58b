import { signIn } from '../openid/sign-in.js';

interface Answer<Body> {
  status: number;
  headers: Headers;
  bytes: Buffer;
  /** What came, where it is JSON. */
  body: Body;
}

/** Somebody who has signed in at the provider, and speaks HTTP to the front. */
export class SignedIn {
  private constructor(
    private readonly url: string,
    readonly token: string,
  ) {}

  static async as(who: string, url: string): Promise<SignedIn> {
    const provider = { issuer: `${url}/openid`, pages: url, client: 'junban', resource: url };
    return new SignedIn(url, await signIn(provider, who));
  }

  async send<Body = unknown>(
    method: string,
    path: string,
    body?: object | FormData,
    more: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const isForm = body instanceof FormData;
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body && !isForm && { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isJson = answer.headers.get('content-type')?.includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      bytes,
      body: (isJson ? JSON.parse(bytes.toString()) : undefined) as Body,
    };
  }

  /** {@link send} that must be answered so. */
  async expect<Body = unknown>(
    status: number,
    ...request: Parameters<SignedIn['send']>
  ): Promise<Answer<Body>> {
    const answer = await this.send<Body>(...request);
    if (answer.status !== status)
      throw new Error(
        `${request[0]} ${request[1]} was answered ${answer.status}: ${answer.bytes.toString().slice(0, 500)}`,
      );
    return answer;
  }
}
