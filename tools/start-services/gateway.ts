import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { languageOf, listenError, platformProblem, problemBody } from '#platform';

/** Somebody who answers, on 127.0.0.1. */
export interface Backend {
  port: number;
  isUp: boolean;
}

/** The backends of a path; undefined when it is nobody's. */
export type Backends = (path: string) => readonly Backend[] | undefined;

export interface Gateway {
  url: string;
  /** Takes no more requests, and waits for those under way. */
  close: () => Promise<void>;
}

const HOST = '127.0.0.1';
const KEEP_ALIVE = 72_000;

/** Sends each request to one of those who answer its path, in turn. Throws StartupError for a port that is taken. */
export const openGateway = async (port: number, backendsOf: Backends): Promise<Gateway> => {
  const taken = new WeakMap<readonly Backend[], number>();
  const next = (backends: readonly Backend[]): Backend | undefined => {
    const count = taken.get(backends) ?? 0;
    taken.set(backends, count + 1);
    const up = backends.filter(({ isUp }) => isUp);
    return up[count % up.length];
  };
  const server = createServer((incoming, outgoing) => {
    const backends = backendsOf(incoming.url!);
    const backend = backends && next(backends);
    if (backend) forward(backend, incoming, outgoing);
    else refuse(backends ? 'unavailable' : 'unknown-path', incoming, outgoing);
  });
  // Longer than any client keeps an idle connection: one that is closed while it is used again fails a request.
  server.keepAliveTimeout = KEEP_ALIVE;
  server.listen(port, HOST);
  await once(server, 'listening').catch((error: unknown) => {
    throw listenError(error, { host: HOST, port });
  });
  const close = async () => {
    server.close();
    server.closeIdleConnections();
    const cutOff = setTimeout(() => server.closeAllConnections(), 5_000);
    await once(server, 'close');
    clearTimeout(cutOff);
  };
  return { url: `http://${HOST}:${(server.address() as AddressInfo).port}`, close };
};

const forward = ({ port }: Backend, incoming: IncomingMessage, outgoing: ServerResponse): void => {
  const { method, url: path, headers } = incoming;
  const asked = request({ host: HOST, port, method, path, headers: withoutHop(headers) }, (answer) => {
    outgoing.writeHead(answer.statusCode!, withoutHop(answer.headers));
    pipeline(answer, outgoing, () => undefined);
  });
  asked.on('error', () => refuse('unavailable', incoming, outgoing));
  outgoing.on('close', () => asked.destroy());
  incoming.pipe(asked);
};

/** What is agreed between two neighbours is not for the next one. */
const withoutHop = <H extends IncomingMessage['headers']>({
  connection: _connection,
  'keep-alive': _keepAlive,
  ...headers
}: H) => headers;

const refuse = (code: 'unknown-path' | 'unavailable', { headers }: IncomingMessage, to: ServerResponse) => {
  // The answer came before the whole body was taken; how it ends is seen by who passes it on.
  if (to.headersSent) return;
  const problem = platformProblem(code);
  to.writeHead(problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...(code === 'unavailable' && { 'retry-after': '1' }),
  });
  to.end(JSON.stringify(problemBody(problem, languageOf(headers['accept-language']))));
};
