import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { SERVICES } from '#contracts';
import { describeOnKafka, until } from '#testing';
import { linesOf } from '../../../apps/cli/test/junban.js';
import { type Backup, backUp } from './backup.js';
import { FleetDesk } from './fleet-desk.js';

const STREAMS = 'intake.streams';

interface Stop {
  reason: string;
}

describeOnKafka(
  'intake, restored from a backup while the others go on',
  { brokers: 1, own: true },
  (kafka) => {
    let desk: FleetDesk;
    let backup: Backup;

    beforeAll(async () => {
      desk = await FleetDesk.open({ brokers: kafka().brokers });
    });

    afterAll(async () => {
      await backup?.close();
      await desk?.close();
    });

    /** Undefined while it can't say so in time. */
    const stops = async () => {
      const ready = await fetch(`${desk.fleet.urlOf('intake')}/health/ready`);
      const { checks } = (await ready.json()) as { checks: Record<string, { stops?: Stop[] }> };
      return checks[STREAMS]?.stops?.map(({ reason }) => reason);
    };
    const watermark = async () =>
      (await desk.people.get('/operations/v1/queue', { token: desk.env.JUNBAN_TOKEN })).body
        .watermark as number;
    const kept: string[] = [];
    const since: string[] = [];

    it('was backed up, and gave five turns more, of which one was never heard of', async () => {
      for (const { ticketId } of await desk.submitAll(3)) kept.push(ticketId);
      for (const ticketId of kept) await desk.queued(ticketId);
      backup = await backUp(desk.databaseUrl, 'intake');
      const lost = await desk.submitAll(2);
      // A turn whose event never left the outbox.
      await desk.database.query('UPDATE intake.turn_counter SET last_turn = last_turn + 1');
      lost.push(...(await desk.submitAll(2)));
      expect(lost.map(({ turn }) => turn)).toEqual([4, 5, 7, 8]);
      for (const { ticketId } of lost) await desk.queued(ticketId);
    });

    it('says that it is forked and sends nothing, and still accepts', async () => {
      await desk.fleet.stop('intake');
      await backup.restore();
      await desk.fleet.start('intake');
      await until(stops, (reasons) => reasons?.includes('fork') === true);
      const accepted = await desk.submitAll(3);
      // It cannot know better: these numbers were given before.
      expect(accepted.map(({ turn }) => turn)).toEqual([4, 5, 6]);
      for (const { ticketId } of accepted) {
        since.push(ticketId);
        expect(await desk.ticket(ticketId)).toMatchObject({ status: 'received' });
      }
      expect((await desk.ask('streams')).out).toContain('"reason":"fork"');
    });

    it('goes on in the epoch that an operator opens, above every turn that others know', async () => {
      const opened = await desk.ask('epoch', 'open', 'intake', '--reason', 'Restored from the backup.');
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
      // What it had forgotten of the others may show as a gap by now: that is the next step.
      await until(stops, (reasons) => reasons?.includes('fork') === false);
      const again = await desk.ask('epoch', 'open', 'intake', '--reason', 'Clicked twice.');
      expect([again.code, again.errors]).toEqual([1, expect.stringContaining('in epoch 2')]);
      expect((await desk.submit()).turn).toBe(12);
    });

    it('learns again from the others what it had forgotten', async () => {
      for (const { source, partition, sequence } of await desk.behind('intake')) {
        const replayed = await desk.ask('outbox', 'replay', source, `${partition}`, `${sequence + 1}`);
        expect(replayed.code).toBe(0);
      }
      await until(
        () => desk.behind('intake'),
        (streams) => streams.length === 0,
      );
      for (const [index, ticketId] of since.entries())
        expect(await desk.queued(ticketId)).toMatchObject({ turn: 9 + index });
      for (const ticketId of kept) expect(await desk.queued(ticketId)).toMatchObject({ status: 'queued' });
      expect(linesOf(await desk.ask('parked', 'list'))).toEqual([]);
    });

    it('has a line that goes on once an operator passes the turn that nobody knows', async () => {
      expect(await until(watermark, (reached) => reached >= 5)).toBe(5);
      const passed = await desk.ask('line', 'pass', '8', '--reason', 'Lost with the database.');
      expect(linesOf(passed)).toEqual([{ watermark: expect.any(Number), passed: 1, turns: [6] }]);
      expect(await until(watermark, (reached) => reached === 12)).toBe(12);
    });

    it('leaves books in which the lost turns are named, and nothing else is wrong', async () => {
      const verified = await desk.ask('ledger', 'verify');
      expect(verified.code).toBe(1);
      const findings = linesOf(verified).map(({ kind, turn, service }) => ({ kind, turn, service }));
      expect(findings).toEqual([4, 5, 6, 7, 8].map((turn) => ({ kind: 'lost', turn, service: 'intake' })));
      for (const service of SERVICES) {
        const { body } = await desk.people.get(`/operations/v1/${service}/streams`, {
          token: desk.env.JUNBAN_TOKEN,
        });
        expect(body.stops).toEqual([]);
      }
    });
  },
);
