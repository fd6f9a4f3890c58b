import { createServer, type Server } from 'node:net';

// Below the range from which systems give ports to outgoing connections: a killed broker must find its port again.
const LOWEST = 20_000;
const HIGHEST = 30_000;

/** So many ports of 127.0.0.1 that were free a moment ago. */
export async function freePorts(count: number): Promise<number[]> {
  const taken: { port: number; server: Server }[] = [];
  while (taken.length < count) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    const server = await listen(port);
    if (server) taken.push({ port, server });
  }
  await Promise.all(taken.map(({ server }) => new Promise((closed) => server.close(closed))));
  return taken.map(({ port }) => port);
}

const listen = (port: number): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
