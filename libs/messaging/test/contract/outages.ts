import { expect, it } from '@jest/globals';
import { aDecision, MANY_TICKETS, TICKETS } from '../support/records.js';
import { CONSUMER_SESSIONS } from '../support/harness.js';
import { until } from '../support/until.js';
import type { TestBench } from './test-bench.js';

const editions = (count: number): string[] => Array.from({ length: count }, (_, index) => `e-${index}`);

/** Failing infrastructure, shutdown and rivals: nothing may be lost, doubled or skipped. */
export const describeOutages = (bench: TestBench): void => {
  const publishAll = async (names: string[], ticketIds: readonly string[] = TICKETS) => {
    for (const edition of names)
      await bench.harness.publish(ticketIds.map((ticketId) => aDecision(edition, { ticketId })));
  };

  const expectEachOnce = async (names: string[], ticketIds: readonly string[] = TICKETS) => {
    await until(
      'all applied',
      async () => (await Promise.all(ticketIds.map((id) => bench.applied(id)))).flat().length,
      (count) => count >= names.length * ticketIds.length,
    );
    for (const id of ticketIds) expect(await bench.applied(id)).toEqual(names);
    const own = await bench.published('junban.turn.requeued.v1');
    expect(own.map(({ ticketId, data }) => `${ticketId} ${data.fence}`).sort()).toEqual(
      ticketIds.flatMap((id) => names.map((_, index) => `${id} ${index + 1}`)).sort(),
    );
  };

  /** Runs `work` while nobody else can touch the facts, and a batch is seen to wait for them. */
  const whileBatchHangs = (work: () => Promise<void>) =>
    bench.harness.observer.transaction(async (tx) => {
      await tx.query('LOCK TABLE tallies IN ACCESS EXCLUSIVE MODE');
      await publishAll(['e-0']);
      const waiting = `SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock'
        AND datname = current_database()`;
      await until(
        'a batch that hangs',
        () => tx.query(waiting, [CONSUMER_SESSIONS]),
        (seen) => seen.length > 0,
      );
      await work();
    });

  const killSessions = () =>
    bench.harness.observer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = $1 AND datname = current_database()`,
      [CONSUMER_SESSIONS],
    );

  it('loses and doubles nothing while its connections are killed again and again', async () => {
    await bench.start();
    const names = editions(40);
    for (const edition of names) {
      await publishAll([edition], MANY_TICKETS);
      await killSessions();
    }
    await expectEachOnce(names, MANY_TICKETS);
  });

  it('does a batch again whose connection is killed in the middle', async () => {
    await bench.start();
    await whileBatchHangs(async () => {
      await killSessions();
    });
    await publishAll(['e-1']);
    await expectEachOnce(['e-0', 'e-1']);
  });

  it('waits as long as the database cannot serve it, says so, skips nothing, and parks nothing', async () => {
    const service = await bench.start();
    await bench.harness.observer.query('ALTER TABLE tallies RENAME TO tallies_away');
    await publishAll(editions(3));
    await bench.untilStopped(service, 'infrastructure');
    await bench.harness.observer.query('ALTER TABLE tallies_away RENAME TO tallies');
    await expectEachOnce(editions(3));
    await bench.untilStopped(service);
    expect(await service.consumer.listParked()).toEqual([]);
  });

  it('loses and doubles nothing when it is shut down in the middle of a batch', async () => {
    const service = await bench.start();
    let closed: Promise<void> | undefined;
    await whileBatchHangs(() => {
      closed = bench.stop(service);
      return Promise.resolve();
    });
    await closed;
    await publishAll(['e-1']);
    await bench.start();
    await expectEachOnce(['e-0', 'e-1']);
  });

  it('loses and doubles nothing when it is restarted under load', async () => {
    const names = editions(30);
    const published = publishAll(names, MANY_TICKETS);
    for (let restart = 0; restart < 5; restart += 1) {
      const service = await bench.start();
      const reached = restart * 60;
      await until(
        'some applied',
        async () => (await bench.published('junban.turn.requeued.v1')).length,
        (count) => count > reached,
      );
      await bench.stop(service);
    }
    await published;
    await bench.start();
    await expectEachOnce(names, MANY_TICKETS);
  });

  it('applies each event once when two consumers read the same streams', async () => {
    const rivals = [await bench.start(), await bench.start(await bench.harness.openConsumer())];
    await publishAll(editions(30), MANY_TICKETS);
    await expectEachOnce(editions(30), MANY_TICKETS);
    for (const rival of rivals) await bench.untilStopped(rival);
  });
};
