import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeOnKafka, describeUnless, DeskClient, until } from '#testing';
import { DatabaseOnVolumes } from './database-on-volumes.js';
import { CLEAN, FleetDesk } from './fleet-desk.js';
import { obstacleToPsql, obstacleToVolumes } from './small-volume.js';

const RUNBOOK = 'disk-full';
/** Fills tables sooner than short ones. */
const message = 'I like them. '.repeat(300);
const obstacle = obstacleToVolumes();
// A right can't be installed: without it nobody is asked for the tools.
const describeWhereAllowed = (name: string, define: () => void) =>
  obstacle
    ? describe.skip(`${name} (skipped: ${obstacle})`, define)
    : describeUnless(obstacleToPsql(), "psql (Debian's package postgresql-client)", name, define);

describeWhereAllowed('runbook of a full disk', () => {
  describeOnKafka('with Kafka', { brokers: 1 }, (kafka) => {
    let database: DatabaseOnVolumes;
    let desk: FleetDesk;
    let hasty: DeskClient;

    beforeAll(async () => {
      database = await DatabaseOnVolumes.start();
      desk = await FleetDesk.open({
        brokers: kafka().brokers,
        database: { url: database.url, drop: () => database.drop() },
        own: { KAFKA_TOPIC_PREFIX: `test-${randomUUID()}` },
      });
      hasty = new DeskClient(desk.env.JUNBAN_URL);
      await desk.submitAll(3);
      await desk.allQueued();
    });

    afterAll(() => desk?.close());

    const send = (client: DeskClient, key: string) =>
      client.post('/v1/tickets', { token: desk.customer, key, body: { ...desk.inquiry, message } });

    /** Sends inquiries until one is refused: the answer to that one. */
    const untilRefused = async (key: () => string) => {
      for (let sent = 0; sent < 2_000; sent += 1) {
        const answer = await send(hasty, key());
        if (answer.status !== 201) return answer;
        desk.tickets.push(answer.body.ticketId);
      }
      throw new Error('All 2,000 inquiries were accepted.');
    };

    /** What intake has of its tickets, in three places. */
    const kept = async () =>
      desk.database.query(
        `SELECT (SELECT count(*)::int FROM intake.tickets) AS tickets,
                (SELECT last_turn::int FROM intake.turn_counter) AS turns,
                (SELECT count(*)::int FROM intake.outbox WHERE type = 'junban.inquiry.received.v1') AS events`,
      );

    const all = () => {
      const tickets = desk.tickets.length;
      return [{ tickets, turns: tickets, events: tickets }];
    };

    it('refuses what it cannot keep and loses nothing, and goes on by itself once there is room', async () => {
      await database.query(`SELECT pg_create_physical_replication_slot('forgotten', true)`);
      database.tables.fill();
      const refused = await untilRefused(randomUUID);
      expect(refused).toMatchObject({ status: 503, body: { type: expect.stringContaining('unavailable') } });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await kept()).toEqual(all());
      expect(desk.fleet.saidBy('intake')).toContain('53100');

      const said = await desk.follow(RUNBOOK, 'Look', { DATABASE_URL: desk.fleet.databaseOf('intake') });
      expect(said).toMatch(/^intake\.\w+ \d+ kB$/m);
      expect(said).toMatch(/^forgotten\|f\|/m);
      // The others go on, and so does whoever only reads here.
      for (const path of ['queue', 'policy', 'closures', 'intake/ledger'])
        expect((await hasty.get(`/operations/v1/${path}`, { token: desk.env.JUNBAN_TOKEN })).status).toBe(
          200,
        );

      // A page that keeps the text and sends it again.
      const again = send(desk.people, randomUUID());
      database.tables.enlarge(64);
      const { status, body } = await again;
      expect(status).toBe(201);
      desk.tickets.push(body.ticketId);
      await desk.allQueued();
      expect(await desk.follow(RUNBOOK, 'Check')).toContain(CLEAN);
      expect(await desk.statedTwice()).toEqual([]);
    });

    it('has a PostgreSQL that ends when its log has no room, with all that was committed', async () => {
      await database.query(`SELECT pg_drop_replication_slot('forgotten')`);
      database.log.fill();
      const talk = () => database.query(`SELECT pg_logical_emit_message(true, 'test', repeat('x', 1000000))`);
      await until(
        () =>
          talk().then(
            () => true,
            () => false,
          ),
        (isTaken) => !isTaken,
      );
      const refused = await untilRefused(randomUUID);
      expect(refused.status).toBe(503);

      await until(
        () => database.hasEnded,
        (hasEnded) => hasEnded,
      );

      const again = send(desk.people, randomUUID());
      database.log.enlarge(256);
      await database.startAgain();
      const { status, body } = await again;
      expect(status).toBe(201);
      desk.tickets.push(body.ticketId);
      await desk.allQueued();
      expect(await kept()).toEqual(all());
      expect(await desk.follow(RUNBOOK, 'Check')).toContain(CLEAN);
    });
  });
});
