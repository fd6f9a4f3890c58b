import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { describeOnKafka } from '#testing';
import { MANY_TICKETS, PARTITION } from './support/records.js';
import { RelayBench } from './support/relay-bench.js';
import { until } from './support/until.js';

const HOUR = 3_600_000;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Relays of several replicas: one sends, and another takes over as soon as that one can't. */
describeOnKafka('relays of one service', { brokers: 1 }, (kafka) => {
  let bench: RelayBench;
  const processes: ChildProcess[] = [];
  beforeAll(async () => {
    bench = await RelayBench.open(kafka());
  });
  beforeEach(() => bench.setUp());
  afterEach(async () => {
    processes.splice(0).forEach((each) => each.kill('SIGKILL'));
    await bench.closeAll();
  });
  afterAll(() => bench.tearDown());

  const startProcess = (): ChildProcess => {
    const { url, brokers, prefix } = bench;
    const started = spawn(
      process.execPath,
      [
        '--conditions=src',
        '--disable-warning=TimeoutNegativeWarning',
        `--import=${here('../../testing/src/typescript-hooks.mjs')}`,
        here('support/relay-process.ts'),
        JSON.stringify({ url, brokers, prefix }),
      ],
      { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    processes.push(started);
    return started;
  };

  const untilLed = () =>
    until(
      'the lead',
      () => bench.stream(),
      ({ offset }) => offset !== null,
    );

  /** What a consumer sees: no number for the first time before the one below it. */
  const expectNoGap = async () => {
    for (const sequences of await bench.sequences()) {
      const firsts = [...new Set(sequences)];
      expect(firsts).toEqual(firsts.map((_, index) => index + 1));
    }
  };

  it('send each event once when several of them run', async () => {
    await Promise.all([
      bench.start({ checkMillis: HOUR }),
      bench.start({ checkMillis: HOUR }),
      bench.start({ checkMillis: HOUR }),
    ]);
    for (const ticketId of MANY_TICKETS) await bench.publish(['a', 'b'], ticketId);
    await bench.untilAllPublished();
    const sequences = await bench.sequences();
    for (const stream of sequences) expect(stream).toEqual(stream.map((_, index) => index + 1));
    expect(sequences.flat()).toHaveLength(120);
  });

  it('take over from one that is closed', async () => {
    const first = await bench.start();
    await untilLed();
    await bench.start();
    await bench.stop(first);
    await bench.publish(['a']);
    await bench.untilSent('a');
  });

  it('take over from one that is killed, and lose nothing of what it was sending', async () => {
    const first = startProcess();
    await untilLed();
    await bench.start();
    const published = (async () => {
      for (let round = 0; round < 20; round += 1)
        for (const ticketId of MANY_TICKETS.slice(0, 12)) await bench.publish(['a'], ticketId);
    })();
    await until(
      'half of it',
      () => bench.stream(),
      ({ published }) => published > 5,
    );
    first.kill('SIGKILL');
    await published;
    await bench.untilAllPublished();
    await expectNoGap();
  });

  it('take over from one that is frozen, which does no harm when it thaws', async () => {
    const frozen = startProcess();
    await untilLed();
    await bench.start();
    frozen.kill('SIGSTOP');
    await bench.publish(['a', 'b', 'c']);
    await bench.untilSent('a', 'b', 'c');
    frozen.kill('SIGCONT');
    await bench.publish(['d', 'e', 'f']);
    await bench.untilPublished(6, 5);
    await expectNoGap();
  });

  it('go on when the session that holds the lock is killed', async () => {
    await bench.start();
    await untilLed();
    const killed = await bench.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'eligibility relay' AND datname = current_database()`,
    );
    expect(killed).toHaveLength(1);
    await bench.publish(['a', 'b']);
    await until(
      'b',
      () => bench.sent(PARTITION),
      (seen) => seen.includes('b'),
    );
    await expectNoGap();
  });

  it('go on when all their connections are killed again and again', async () => {
    await bench.start();
    await untilLed();
    for (let round = 0; round < 10; round += 1) {
      for (const ticketId of MANY_TICKETS.slice(0, 12)) await bench.publish(['a'], ticketId);
      await bench.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE pid <> pg_backend_pid() AND datname = current_database()`,
      );
    }
    await bench.untilAllPublished();
    await expectNoGap();
  });
});
