import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ServiceName, topicOf } from '#contracts';
import { describeOnKafka, until } from '#testing';
import { NEXT_VERSION } from '../../../faults/rewrites/next-version.js';
import { rewriteEnv } from '../../../faults/rewrites/rewrite-env.js';
import { CARRIED, CLEAN, FleetDesk, type Told } from './fleet-desk.js';
import { recordsIn } from './kafka-admin.js';
import type { Settings } from './service-fleet.js';
import { SteadyTraffic } from './steady-traffic.js';

/** Whoever is stopped serves on until nobody sends it anything. */
const NOW: Settings = { SHUTDOWN_DELAY_SECONDS: '3' };
const NEXT: Settings = { ...NOW, ...rewriteEnv({ mutant: NEXT_VERSION }), MIGRATE_AT_START: 'false' };
/** Readers before sources. */
const ORDER: ServiceName[] = ['assignment', 'eligibility', 'scheduling', 'intake'];
/** Of what intake states. */
const READERS = ['assignment', 'eligibility'] as const;
const RUNBOOK = 'upgrade-and-rollback';

describeOnKafka('runbook of versions', { brokers: 1, own: true }, (kafka) => {
  let desk: FleetDesk;
  let withdrawn: Told[];

  beforeAll(async () => {
    desk = await FleetDesk.open({ brokers: kafka().brokers, own: NOW });
    await desk.submitAll(3);
    await desk.allQueued();
  });

  afterAll(() => desk?.close());

  /** Puts a replica of another version beside the one of now, and then takes this one away. */
  const replace = async (service: ServiceName, version: Settings) => {
    await desk.fleet.start(service, version);
    await desk.fleet.stop(service, 1);
  };

  /** What nobody who uses the desk may notice. */
  const unnoticed = async (work: () => Promise<void>) => {
    const traffic = new SteadyTraffic(desk);
    await work().finally(() => traffic.end());
    const { failed, requests, answered } = await traffic.end();
    expect(failed).toEqual([]);
    expect(requests).toBeGreaterThan(50);
    expect(answered).toBeGreaterThan(10);
  };

  const stopped = (by: string) =>
    until(
      () => desk.stops(),
      (reasons) => reasons.join() === by,
    );

  const versionsStated = async () =>
    (
      await desk.database.query<{ type: string }>(
        `SELECT DISTINCT type FROM intake.outbox WHERE type LIKE 'junban.ticket.withdrawn.%' ORDER BY type`,
      )
    ).map(({ type }) => type.split('.').at(-1));

  it('a new version comes in, reader by reader and the source last, and nobody notices', async () => {
    expect(await desk.follow(RUNBOOK, 'Before')).toContain(CLEAN);
    await expect(desk.fleet.start('intake', NEXT)).rejects.toThrow('lacks 1 of its migrations');
    await unnoticed(async () => {
      for (const service of ORDER) {
        await desk.fleet.migrate(service, NEXT);
        await replace(service, NEXT);
        expect(await desk.follow(RUNBOOK, 'Upgrade')).toContain(CARRIED);
      }
    });
    expect(await versionsStated()).toEqual(['v1', 'v2']);
  });

  it('goes back, source first, and nobody notices', async () => {
    await unnoticed(async () => {
      for (const service of ORDER.toReversed()) {
        // What its sources had stated until they went back is read before.
        await desk.hasRead(service);
        await replace(service, NOW);
      }
    });
    const said = await desk.follow(RUNBOOK, 'After');
    expect(said).toContain(CLEAN);
    expect(said).toContain('Violations: 0.');
  });

  it('stops old readers before what only new ones can read, until these come back', async () => {
    await replace('intake', NEXT);
    withdrawn = await desk.submitAll(2);
    for (const { ticketId } of withdrawn) {
      await desk.queued(ticketId);
      await desk.people.post(`/v1/tickets/${ticketId}/withdrawal`, { token: desk.customer });
    }
    await stopped('unknown-version');
    for (const reader of READERS) await replace(reader, NEXT);
    await desk.carried();
    expect(await desk.follow(RUNBOOK, 'After')).toContain(CLEAN);
  });

  it('stops none before what a new one has read, however often that is sent again', async () => {
    for (const service of ['intake', ...READERS] as const) await replace(service, NOW);
    const records = await recordsIn(kafka().brokers, topicOf('intake'));
    // Whoever takes the lead sends the last record of each stream again.
    await replace('intake', NOW);
    await until(
      () => recordsIn(kafka().brokers, topicOf('intake')),
      (now) => now >= records + withdrawn.length,
    );
    for (const { ticketId } of withdrawn) {
      const body = { message: 'Here is one more question.' };
      await desk.people.post(`/v1/tickets/${ticketId}/messages`, { token: desk.customer, body });
      await desk.queued(ticketId);
    }
    expect(await desk.follow(RUNBOOK, 'After')).toContain(CLEAN);
    expect(await desk.statedTwice()).toEqual([]);
  });
});
