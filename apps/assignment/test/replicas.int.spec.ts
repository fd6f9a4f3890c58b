import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '#testing';
import type { AssignmentMode } from '../src/domain/mode.js';
import type { TestAgent } from '../src/testing/agent.js';
import { ticketOf, waiting } from '../src/testing/facts.js';
import { holding, waitingForRows } from '../src/testing/row-lock.js';
import { openDesk, type TestDesk, type TestReplica } from '../src/testing/test-desk.js';

let desk: TestDesk;
let replicas: TestReplica[];
afterEach(() => desk.close());

const open = async (mode: AssignmentMode) => {
  desk = await openDesk({ mode });
  replicas = [desk, await desk.replica()];
};
const turns = (to: number) => Array.from({ length: to }, (_, index) => index + 1);
const languageOf = (turn: number) => (turn % 3 ? 'ja' : 'en');
const inLine = (to: number) =>
  desk.others.state(...turns(to).flatMap((turn) => waiting(turn, languageOf(turn))));

/** Agents who ask sometimes here and sometimes there. */
const asking = (name: string) => {
  let calls = 0;
  const at = replicas.map((replica) => replica.agent(name));
  return (): TestAgent => at[calls++ % at.length]!;
};

const started = () =>
  desk.db.query<{ turn: number; language: string }>(
    `SELECT turn, detail->>'language' AS language FROM audit WHERE act = 'started' ORDER BY entry`,
  );
const rising = (list: { turn: number }[]) => list.map(({ turn }) => turn);
const sorted = (list: { turn: number }[]) => rising(list).toSorted((a, b) => a - b);

describe.each<AssignmentMode>(['pull', 'push'])('two replicas on one database, %s', (mode) => {
  it('give every turn once and in order, to agents of either language who work at both', async () => {
    await open(mode);
    await desk.setClock('2026-11-24T09:00:00+09:00');
    await inLine(90);
    const people = ['ja', 'ja', 'en', 'both', 'both', 'both'].map((speaks, index) => ({
      name: `a${index}`,
      languages: speaks === 'both' ? ['ja', 'en'] : [speaks],
    }));
    for (const { name, languages } of people)
      await replicas[0]!.agent(name).available(languages, 1 + (name.charCodeAt(1) % 2));
    await desk.setClock('2026-11-24T10:00:00+09:00');
    let answered = 0;
    const work = async (agent: () => TestAgent) => {
      while (answered < 90) {
        const { status, body } = await agent().next();
        if (status !== 200) continue;
        expect((await agent().answer(body)).status).toBe(200);
        answered += 1;
      }
    };
    await Promise.all(people.map(({ name }) => work(asking(name))));
    const all = await started();
    expect(sorted(all)).toEqual(turns(90));
    for (const language of ['ja', 'en']) {
      const own = all.filter((one) => one.language === language);
      expect(rising(own)).toEqual(sorted(own));
    }
  });

  it('give a turn that was given away to another, whichever replica it was given away at', async () => {
    await open(mode);
    await inLine(8);
    const givers = ['g1', 'g2', 'g3', 'g4'];
    await Promise.all(givers.map((name, index) => replicas[index % 2]!.agent(name).available()));
    const taken = await Promise.all(
      givers.map(async (name, index) => (await replicas[index % 2]!.agent(name).next()).body),
    );
    expect(sorted(taken)).toEqual(turns(4));
    const released = await Promise.all(
      taken.map(({ ticketId, fence }, index) =>
        replicas[(index + 1) % 2]!.agent(givers[index]!).act(ticketId, 'release', {
          fence,
          reason: 'wrong field',
        }),
      ),
    );
    expect(released).toMatchObject(givers.map(() => ({ status: 200 })));
    if (mode === 'pull') {
      const next = await Promise.all(givers.map((name) => replicas[0]!.agent(name).next()));
      expect(next).toMatchObject(givers.map(() => ({ status: 200 })));
    }
    const holders = () =>
      desk.db.query<{ turn: number; agent: string }>(
        'SELECT turn, agent_id AS agent FROM assignments ORDER BY turn',
      );
    await until(holders, (rows) => rows.length === 4);
    const givenAway = await desk.db.query<{ turn: number; agent: string }>(
      `SELECT turn, agent_id AS agent FROM audit WHERE cause = 'released'`,
    );
    expect(givenAway).toHaveLength(4);
    // Who had it before has it again only where the hands of everybody else were full by then.
    const again = await desk.db.query(
      `SELECT away.turn FROM audit AS away JOIN LATERAL (
         SELECT agent_id, entry FROM audit WHERE turn = away.turn AND act = 'started' AND entry > away.entry
          ORDER BY entry LIMIT 1) AS next USING (agent_id)
        WHERE away.cause = 'released' AND EXISTS (
          SELECT FROM agents WHERE agents.agent_id <> away.agent_id AND NOT EXISTS (
            SELECT FROM audit AS busy WHERE busy.agent_id = agents.agent_id AND busy.entry < next.entry
              AND busy.act = 'started' AND NOT EXISTS (
                SELECT FROM audit AS ended WHERE ended.turn = busy.turn AND ended.fence = busy.fence
                   AND ended.act = 'requeued' AND ended.entry < next.entry)))`,
    );
    expect(again).toEqual([]);
  });
});

it('agents who ask while the line is busy share one transaction, and each has an answer of their own', async () => {
  await open('pull');
  await inLine(20);
  const agents = await Promise.all(turns(12).map((n) => desk.agent(`a${n}`).available(['ja', 'en'], 1)));
  await agents[0]!.take();
  const line = await holding(desk.db, (tx) => tx.query('SELECT * FROM line FOR UPDATE'));
  const answers = Promise.all([
    ...agents.map((agent) => agent.next()),
    desk.agent('unknown').next(),
    agents[1]!.next(),
  ]);
  await waitingForRows(desk.db, 1);
  await line.go();
  const statuses = (await answers).map(({ status }) => status);
  expect(statuses.slice(0, 12)).toEqual([409, ...Array<number>(11).fill(200)]);
  expect(statuses.slice(12)).toEqual([409, 409]);
  const transactions = await desk.db.query<{ turns: number }>(
    `SELECT count(*) AS turns FROM audit WHERE act = 'started' GROUP BY xact ORDER BY turns`,
  );
  expect(transactions.at(-1)!.turns).toBeGreaterThanOrEqual(10);
});

it('a replica that freezes with the line in its hands holds up the others for its timeout alone', async () => {
  await open('push');
  await inLine(1);
  let arrival: ReturnType<TestAgent['available']>;
  const line = await holding(desk.db, async (tx) => {
    await tx.query('SELECT * FROM line FOR UPDATE');
    arrival = replicas[1]!.agent('a').available();
    await waitingForRows(desk.db, 1);
    expect(await desk.db.query('SELECT 1 FROM assignments')).toEqual([]);
    await tx.query(`SET LOCAL idle_in_transaction_session_timeout = '1s'`);
  });
  expect(await (await arrival!).take()).toBe(1);
  await expect(line.go()).rejects.toThrow();
});

it('takes no turn for an agent whose own act is under way, and waits for nobody', async () => {
  await open('push');
  await inLine(2);
  const busy = await desk.agent('busy').available(['ja'], 2);
  await until(
    () => desk.db.query('SELECT 1 FROM assignments'),
    (rows) => rows.length === 2,
  );
  const act = await holding(desk.db, (tx) => tx.query('SELECT * FROM agents FOR UPDATE'));
  await desk.others.state(...waiting(3));
  expect(await busy.take()).toBe(1);
  await act.go();
  expect((await busy.ticket(ticketOf(1))).body.fence).toBe(1);
});
