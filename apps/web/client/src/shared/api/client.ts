import createClient, { type Middleware } from 'openapi-fetch';
import { language } from '../texts/language.js';
import { currentToken, endSession } from '../session/session.js';
import { Problem, type ProblemBody, Unreachable } from './problem.js';
import type { paths } from './schema.js';

/** The headers of every call: who asks, and in which language they read. */
export const headersNow = (): Record<string, string> => {
  const token = currentToken();
  return { 'accept-language': language(), ...(token && { authorization: `Bearer ${token}` }) };
};

const isProblem = (answer: Response) =>
  answer.headers.get('content-type')?.startsWith('application/problem+json') === true;

/** The problem that an answer tells of; `asked`: the authorization that was refused, where it was not the session's. */
export const problemOf = async (answer: Response, asked?: string | null): Promise<Error> => {
  const isOfSession = asked === undefined || asked === headersNow()['authorization'];
  if (answer.status === 401 && isOfSession) endSession('expired');
  if (!isProblem(answer)) return new Unreachable(`The answer was ${answer.status}.`);
  return new Problem((await answer.json()) as ProblemBody & Record<string, unknown>);
};

const asPeopleCall: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(headersNow()))
      if (!request.headers.has(name)) request.headers.set(name, value);
    return request;
  },
  async onResponse({ request, response }) {
    if (!response.ok) throw await problemOf(response, request.headers.get('authorization'));
  },
  onError: ({ error }) => new Unreachable('No answer came.', { cause: error }),
};

/** The services, by the types of their OpenAPI document. Throws {@link Problem} or {@link Unreachable}. */
export const api = createClient<paths>({ baseUrl: location.origin });
api.use(asPeopleCall);

/** The answer's body, of which the document says that there is one. */
export const bodyOf = async <T>(call: Promise<{ data?: T }>): Promise<T> => (await call).data!;
