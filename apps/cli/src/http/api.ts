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

const PATIENCE = 60_000;

/** Lines without their ends. */
async function* linesOf(bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest !== '') yield rest;
}

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

  /** `patience`: milliseconds until the answer must have come. */
  get<Body>(path: string, patience?: number): Promise<Body> {
    return this.call('GET', path, undefined, patience);
  }

  /** The lines of a long answer, as they come. Throws Failure when it breaks off. */
  async *lines(path: string): AsyncIterable<string> {
    const { body } = await this.ask('GET', path);
    try {
      yield* linesOf(body ?? []);
    } catch {
      throw new Failure('The answer broke off: what came of it is not all. Ask again.');
    }
  }

  post<Body>(path: string, body?: object): Promise<Body> {
    return this.call('POST', path, body);
  }

  put<Body>(path: string, body: object): Promise<Body> {
    return this.call('PUT', path, body);
  }

  private async call<Body>(method: string, path: string, body?: object, patience = PATIENCE): Promise<Body> {
    const answer = await this.ask(method, path, body, AbortSignal.timeout(patience));
    return (await answer.json().catch(() => ({}))) as Body;
  }

  /** Throws Refused for a refusal, and Failure when nobody answers. */
  private async ask(method: string, path: string, body?: object, signal?: AbortSignal): Promise<Response> {
    const headers = {
      'accept-language': 'en',
      ...(this.token && { authorization: `Bearer ${this.token}` }),
      ...(body && { 'content-type': 'application/json' }),
    };
    const init = {
      method,
      headers,
      ...(signal && { signal }),
      ...(body && { body: JSON.stringify(body) }),
    };
    const answer = await fetch(this.url + path, init).catch((error: unknown) => {
      throw this.unanswered(error);
    });
    if (answer.ok) return answer;
    if (answer.status === 401 && !this.token)
      throw new Failure(
        'This needs an operator’s token: set JUNBAN_TOKEN (a demonstration prints one at its start).',
      );
    throw new Refused(answer.status, (await answer.json().catch(() => ({}))) as ProblemBody);
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
