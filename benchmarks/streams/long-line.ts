import { startEmbeddedPostgres } from '#database';
import { access, acceptsPerSecond, startServer } from '../accepts/server-process.js';
import { ask } from '../ask.js';
import { INQUIRY } from '../inquiry.js';
import { median } from '../median.js';
import { WaitingLine } from './waiting-line.js';

export const SHORT = 1_000;
export const LONG = 1_000_000;
const ROUNDS = 9;
const VIEWS = 100;
const SECONDS = 2;

/** A ratio of medians of rounds that took turns, and what was measured: short, long. */
export interface Compared {
  ratio: number;
  short: number;
  long: number;
}

interface Line {
  url: string;
  /** The address of a ticket with everybody else before it. */
  last: string;
  stop: () => Promise<void>;
}

type Postgres = Awaited<ReturnType<typeof startEmbeddedPostgres>>;
type Access = Awaited<ReturnType<typeof access>>;

const openLine = async (server: Postgres, { token, settings }: Access, waiting: number): Promise<Line> => {
  const line = await WaitingLine.fill(server, `waiting_${waiting}`, waiting);
  const { url, stop } = await startServer({ way: 'intake', url: line.url, ...settings });
  const { ticketId } = await ask<{ ticketId: string }>('POST', `${url}/v1/tickets`, { token, body: INQUIRY });
  await line.letWait(ticketId);
  await line.close();
  const last = `${url}/v1/tickets/${ticketId}`;
  const { ahead } = await ask<{ ahead: number }>('GET', last, { token });
  if (ahead !== waiting) throw new Error(`${ahead} stand before it, and not ${waiting}`);
  return { url, last, stop };
};

/** The middle one of many views, in milliseconds. */
const viewMillis = async (address: string, token: string): Promise<number> => {
  const taken: number[] = [];
  for (let count = 0; count < VIEWS + 1; count++) {
    const began = performance.now();
    await ask('GET', address, { token });
    taken.push(performance.now() - began);
  }
  return median(taken);
};

/** Both lines in turns, the first one changing; `costOf` rises with what is measured. */
const compare = async (
  lines: { short: Line; long: Line },
  measure: (line: Line) => Promise<number>,
  costOf: (measured: number) => number,
): Promise<Compared> => {
  const ratios: number[] = [];
  const found = { short: [] as number[], long: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const order = round % 2 === 0 ? (['short', 'long'] as const) : (['long', 'short'] as const);
    for (const which of order) found[which].push(await measure(lines[which]));
    ratios.push(costOf(found.long.at(-1)!) / costOf(found.short.at(-1)!));
  }
  return { ratio: median(ratios), short: median(found.short), long: median(found.long) };
};

/** What it costs to see a place in line, and to be accepted, with a million waiting against a thousand. */
export const measureLongLine = async (dataDir: string): Promise<{ ahead: Compared; accept: Compared }> => {
  const server = await startEmbeddedPostgres({ dataDir });
  const known = await access();
  const lines = {
    short: await openLine(server, known, SHORT),
    long: await openLine(server, known, LONG),
  };
  const view = ({ last }: Line) => viewMillis(last, known.token);
  const accepts = ({ url }: Line) => acceptsPerSecond(url, known.token, SECONDS);
  for (const line of Object.values(lines)) await Promise.all([view(line), accepts(line)]);
  const ahead = await compare(lines, view, (millis) => millis);
  const accept = await compare(lines, accepts, (rate) => 1 / rate);
  for (const { stop } of Object.values(lines)) await stop();
  await server.stop();
  return { ahead, accept };
};
