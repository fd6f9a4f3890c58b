import { Failure } from '../failure.js';

interface ProblemBody {
  type?: string;
  title?: string;
  detail?: string;
  remedy?: string;
  errors?: { field: string; message: string; remedy: string }[];
}

/** What the desk refused, in its own words. */
export class Refused extends Failure {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    readonly problem: ProblemBody,
  ) {
    super(sentencesOf(status, problem));
  }
}

const sentencesOf = (status: number, { title, detail, remedy, errors = [] }: ProblemBody): string => {
  if (title === undefined) return `The answer was ${status}, and says nothing more: is JUNBAN_URL a desk?`;
  const fields = errors.map(({ field, message, remedy: way }) => `${field}: ${message} ${way}`);
  return [`${title}: ${detail}`, ...(fields.length > 0 ? fields : [remedy])].join('\n  ');
};

const isHttp = (text: string): boolean => {
  const { protocol } = URL.parse(text) ?? {};
  return protocol === 'http:' || protocol === 'https:';
};

/** The desk over HTTP, with an operator's token. */
export class Api {
  private constructor(
    private readonly url: string,
    private readonly token: string | undefined,
  ) {}

  /** Throws Failure for a wrong JUNBAN_URL. */
  static of(env: NodeJS.ProcessEnv): Api {
    const url = env['JUNBAN_URL'] || 'http://127.0.0.1:3000';
    if (!isHttp(url))
      throw new Failure(`JUNBAN_URL is an address such as http://127.0.0.1:3000, not '${url}'.`);
    return new Api(url.replace(/\/+$/, ''), env['JUNBAN_TOKEN'] || undefined);
  }

  get<Body>(path: string): Promise<Body> {
    return this.call('GET', path);
  }

  post<Body>(path: string, body?: object): Promise<Body> {
    return this.call('POST', path, body);
  }

  put<Body>(path: string, body: object): Promise<Body> {
    return this.call('PUT', path, body);
  }

  /** Throws Refused for a refusal, and Failure when nobody answers. */
  private async call<Body>(method: string, path: string, body?: object): Promise<Body> {
    const headers = {
      'accept-language': 'en',
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const init = {
      method,
      headers,
      signal: AbortSignal.timeout(60_000),
      ...(body && { body: JSON.stringify(body) }),
    };
    const answer = await fetch(this.url + path, init).catch((error: unknown) => {
      throw this.unanswered(error);
    });
    const json = (await answer.json().catch(() => ({}))) as Body & ProblemBody;
    if (answer.ok) return json;
    if (answer.status === 401 && !this.token)
      throw new Failure(
        'This needs an operator’s token: set JUNBAN_TOKEN (a demonstration prints one at its start).',
      );
    throw new Refused(answer.status, json);
  }

  private unanswered(error: unknown): Failure {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    const why = cause?.code ?? name;
    return new Failure(`Nobody answers at ${this.url} (${why}): start the desk, or set JUNBAN_URL.`);
  }
}

/** All items of a paged list. */
export async function* itemsOf<Item>(
  api: Pick<Api, 'get'>,
  path: string,
  limit: number,
): AsyncIterable<Item> {
  let after: string | number | undefined;
  do {
    const page: { items: Item[]; next?: string | number } = await api.get(
      `${path}?limit=${limit}${after === undefined ? '' : `&after=${after}`}`,
    );
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
