import { createCalendar } from '#calendar';
import { AssignmentModule, assignmentMigrations } from '#assignment';
import { Database, SimulatedClock } from '#database';
import { InProcessTransport } from '#messaging';
import { createHttpApp, createLogger, type TokenVerifier } from '#platform';
import { DateTime } from 'luxon';
import { LineRounds } from '../../apps/assignment/src/acts/line-rounds.js';
import { hashOf } from '../../apps/assignment/src/store/agent-rows.js';
import { noAttachments } from '../no-attachments.js';
import { CLAIMS_EACH, type Contender, WORKERS } from './contender.js';
import { fillLine } from './fill-line.js';

const AGENT_KEY = 'a key for benchmarks only, of no use to anybody';
const OPEN = '2026-11-24T10:30:00+09:00';
const POOL = 10;

const subjectOf = (worker: number): string => `agent-${worker}`;

/** A token is a subject, and all are agents. */
const everybodyAnAgent: TokenVerifier = {
  verify: (token) =>
    Promise.resolve({ kind: 'user', subject: token, roles: ['agent'], plan: 'free', names: [] }),
};

export interface JunbanOptions {
  /** postgres:// address of a database of its own. */
  url: string;
  waiting: number;
  /** Agents ask over HTTP; they call the service's own provider unless given. */
  overHttp?: boolean;
}

/** Assignment as it runs, with fifty agents who may have {@link CLAIMS_EACH} turns each in hand. */
export const openJunban = async ({ url, waiting, overHttp = false }: JunbanOptions): Promise<Contender> => {
  const admin = await Database.open({ url, schema: 'public', migrations: [], name: 'bench', poolSize: 1 });
  const clock = await SimulatedClock.create(admin);
  await clock.set(DateTime.fromISO(OPEN), { onlyForward: false });
  const database = await Database.open({
    ...{ url, schema: 'assignment', migrations: assignmentMigrations },
    ...{ name: 'bench', poolSize: POOL, clock: 'simulated' },
  });
  await database.migrate();
  await fillLine(database, 0, waiting);
  for (const table of ['tickets', 'turns']) await database.query(`VACUUM ANALYZE ${table}`);
  const hashes = Array.from({ length: WORKERS }, (_, worker) => hashOf(subjectOf(worker), AGENT_KEY));
  await database.query(
    `INSERT INTO agents (subject_hash, status, languages, capacity, seen_at)
     SELECT hash, 'available', '{ja,en}', $2, clock_timestamp() FROM unnest($1::bytea[]) AS hash`,
    [hashes, CLAIMS_EACH],
  );
  const transport = new InProcessTransport({ databases: { assignment: database } });
  const module = AssignmentModule.forPorts({
    ...{ database, transport, calendar: createCalendar(), agentKey: AGENT_KEY, mode: 'pull' },
    attachments: noAttachments(),
  });
  const app = await createHttpApp(module, {
    ...{ name: 'bench', logger: createLogger({ name: 'bench', level: 'error' }), verifier: everybodyAnAgent },
  });
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const rounds = app.get(LineRounds);
  let last = waiting;
  const ask = async (worker: number) => {
    const answer = await fetch(`${address}/agent/v1/turns/next`, {
      method: 'POST',
      headers: { authorization: `Bearer ${subjectOf(worker)}` },
    });
    if (answer.status !== 200)
      throw new Error(`A claim was answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  };
  return {
    claim: async (worker) => {
      if (overHttp) await ask(worker);
      else if (!(await rounds.next(hashes[worker]!))) throw new Error('Nothing is left in line.');
    },
    // As many wait again as did before.
    letGo: async () => {
      const ended = await database.query('DELETE FROM assignments RETURNING turn');
      await fillLine(database, last, ended.length);
      last += ended.length;
    },
    close: async () => {
      await app.close();
      await transport.close();
      await database.close();
      await admin.close();
    },
  };
};
