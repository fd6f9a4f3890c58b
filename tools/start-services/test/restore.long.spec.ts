import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { SERVICES } from '#contracts';
import { Database } from '#database';
import { DeskClient, describeOnKafka, freshDatabase, until } from '#testing';
import { junban, linesOf } from '../../../apps/cli/test/junban.js';
import { AUDIENCE, openIssuer } from '../../../apps/desk/test/issuer.js';
import { type Backup, backUp } from './backup.js';
import { ServiceFleet } from './service-fleet.js';

jest.setTimeout(120_000);

const INQUIRY = { language: 'en', topic: 'feedback', subject: 'Colours', message: 'I like them.' };
const STREAMS = 'intake.streams';

interface Stop {
  reason: string;
}

describeOnKafka(
  'intake, restored from a backup while the others go on',
  { brokers: 1, own: true },
  (kafka) => {
    let issuer: Awaited<ReturnType<typeof openIssuer>>;
    let database: Awaited<ReturnType<typeof freshDatabase>>;
    let fleet: ServiceFleet;
    let people: DeskClient;
    let backup: Backup;
    let intake: Database;
    let customer: string;
    let env: Record<string, string>;

    beforeAll(async () => {
      issuer = await openIssuer();
      database = await freshDatabase();
      fleet = await ServiceFleet.start({
        databaseUrl: database.url,
        brokers: kafka().brokers,
        issuer: issuer.url,
        audience: AUDIENCE,
      });
      people = new DeskClient(fleet.gateway.url, true);
      customer = await issuer.sign({ sub: 'hanako', plan: 'paid', email: 'hanako@customer.example' });
      env = {
        JUNBAN_URL: fleet.gateway.url,
        JUNBAN_TOKEN: await issuer.sign({ sub: 'operator-1', roles: ['operator'] }),
      };
      intake = await Database.open({
        url: database.url,
        schema: 'intake',
        migrations: [],
        name: 'test',
        poolSize: 1,
      });
    });

    afterAll(async () => {
      await fleet?.close();
      await Promise.all([intake?.close(), backup?.close()]);
      await database.drop();
      issuer.close();
    });

    const ask = (...argv: string[]) => junban([...argv, '--json'], env);
    const submit = async () => {
      const { status, body } = await people.post('/v1/tickets', { token: customer, body: INQUIRY });
      expect(status).toBe(201);
      return body as { ticketId: string; turn: number };
    };
    const submitAll = async (count: number) => {
      const accepted = [];
      for (let ticket = 0; ticket < count; ticket += 1) accepted.push(await submit());
      return accepted;
    };
    const ticket = async (ticketId: string) =>
      (await people.get(`/v1/tickets/${ticketId}`, { token: customer })).body as {
        status: string;
        turn: number;
      };
    const queued = (ticketId: string) =>
      until(
        () => ticket(ticketId),
        ({ status }) => status === 'queued',
      );
    const stops = async () => {
      const ready = await fetch(`${fleet.urlOf('intake')}/health/ready`);
      const { checks } = (await ready.json()) as { checks: Record<string, { stops: Stop[] }> };
      return checks[STREAMS]!.stops.map(({ reason }) => reason);
    };
    const watermark = async () =>
      (await people.get('/operations/v1/queue', { token: env['JUNBAN_TOKEN'] })).body.watermark as number;
    const kept: string[] = [];
    const since: string[] = [];

    it('was backed up, and gave five turns more, of which one was never heard of', async () => {
      for (const { ticketId } of await submitAll(3)) kept.push(ticketId);
      for (const ticketId of kept) await queued(ticketId);
      backup = await backUp(database.url, 'intake');
      const lost = await submitAll(2);
      // A turn whose event never left the outbox.
      await intake.query('UPDATE turn_counter SET last_turn = last_turn + 1');
      lost.push(...(await submitAll(2)));
      expect(lost.map(({ turn }) => turn)).toEqual([4, 5, 7, 8]);
      for (const { ticketId } of lost) await queued(ticketId);
    });

    it('says that it is forked and sends nothing, and still accepts', async () => {
      await fleet.stop('intake');
      await backup.restore();
      await fleet.start('intake');
      await until(stops, (reasons) => reasons.includes('fork'));
      const accepted = await submitAll(3);
      // It cannot know better: these numbers were given before.
      expect(accepted.map(({ turn }) => turn)).toEqual([4, 5, 6]);
      for (const { ticketId } of accepted) {
        since.push(ticketId);
        expect(await ticket(ticketId)).toMatchObject({ status: 'received' });
      }
      expect((await ask('streams')).out).toContain('"reason":"fork"');
    });

    it('goes on in the epoch that an operator opens, above every turn that others know', async () => {
      const opened = await ask('epoch', 'open', 'intake', '--reason', 'Restored from the backup.');
      expect([opened.code, opened.errors]).toEqual([0, '']);
      expect(linesOf(opened)).toEqual([
        {
          service: 'intake',
          epoch: 2,
          restated: 3,
          lastTurn: 11,
          lost: 5,
          lostTurns: [4, 5, 6, 7, 8],
          renumbered: 3,
          renumberedTurns: since.map((ticketId, index) => ({ ticketId, from: 4 + index, to: 9 + index })),
        },
      ]);
      await until(stops, (reasons) => reasons.length === 0);
      const again = await ask('epoch', 'open', 'intake', '--reason', 'Clicked twice.');
      expect([again.code, again.errors]).toEqual([1, expect.stringContaining('in epoch 2')]);
      expect((await submit()).turn).toBe(12);
    });

    it('learns again from the others what it had forgotten', async () => {
      const behind = async () =>
        linesOf(await ask('streams')).filter(({ service, lag }) => service === 'intake' && lag > 0);
      for (const { source, partition, sequence } of await behind()) {
        const replayed = await ask('outbox', 'replay', source, `${partition}`, `${sequence + 1}`);
        expect(replayed.code).toBe(0);
      }
      await until(behind, (streams) => streams.length === 0);
      for (const [index, ticketId] of since.entries())
        expect(await queued(ticketId)).toMatchObject({ turn: 9 + index });
      for (const ticketId of kept) expect(await queued(ticketId)).toMatchObject({ status: 'queued' });
      expect(linesOf(await ask('parked', 'list'))).toEqual([]);
    });

    it('has a line that goes on once an operator passes the turn that nobody knows', async () => {
      expect(await until(watermark, (reached) => reached >= 5)).toBe(5);
      const passed = await ask('line', 'pass', '8', '--reason', 'Lost with the database.');
      expect(linesOf(passed)).toEqual([{ watermark: expect.any(Number), passed: 1, turns: [6] }]);
      expect(await until(watermark, (reached) => reached === 12)).toBe(12);
    });

    it('leaves books in which the lost turns are named, and nothing else is wrong', async () => {
      const verified = await ask('ledger', 'verify');
      expect(verified.code).toBe(1);
      const findings = linesOf(verified).map(({ kind, turn, service }) => ({ kind, turn, service }));
      expect(findings).toEqual([4, 5, 6, 7, 8].map((turn) => ({ kind: 'lost', turn, service: 'intake' })));
      for (const service of SERVICES) {
        const { body } = await people.get(`/operations/v1/${service}/streams`, {
          token: env['JUNBAN_TOKEN'],
        });
        expect(body.stops).toEqual([]);
      }
    });
  },
);
