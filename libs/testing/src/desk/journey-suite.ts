import { DeskClient } from './client.js';
import {
  AGENTS,
  answer,
  BEFORE_OPENING,
  beAvailable,
  OPENING,
  type Submitted,
  submitAll,
  SUNDAY_AFTERNOON,
  untilTaken,
  waitDecided,
} from './journey.js';

const TRACES = Object.values(AGENTS).flatMap(({ subject, name, email }) => [
  subject,
  email,
  ...name.split(' '),
]);

/** A desk that a journey goes through: an empty one, with demonstration tokens and clock. */
export interface JourneyDesk {
  url: string;
  /** Ends it, and rejects if it doesn't end in good order. */
  end(): Promise<unknown>;
}

/** The journey that README tells, as tests; `start` is called once. */
export const journeySuite = (name: string, start: () => Promise<JourneyDesk>): void => {
  describe(`the journey of a ticket through ${name}`, () => {
    let desk: JourneyDesk;
    let people: DeskClient;
    let customers: DeskClient;
    let submitted: Submitted[];
    let agents: { first: string; second: string };

    beforeAll(async () => {
      desk = await start();
      people = new DeskClient(desk.url);
      await people.put('/demo/clock', { body: { now: SUNDAY_AFTERNOON } });
      customers = new DeskClient(desk.url);
      agents = { first: await people.token(AGENTS.first), second: await people.token(AGENTS.second) };
    }, 120_000);

    afterAll(() => desk?.end(), 60_000);

    it('gives each inquiry its turn in arrival order, and the same Idempotency-Key changes nothing', async () => {
      submitted = await submitAll(customers);
      expect(submitted.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5]);
      const again = await submitAll(customers);
      expect(again.map((one) => one.answer)).toEqual(submitted.map((one) => one.answer));
    });

    it('dates the accepted ones to Tuesday, since Monday is Labour Thanksgiving Day', async () => {
      const views = await waitDecided(customers, submitted);
      for (const index of [0, 2, 3])
        expect(views[index]).toMatchObject({
          status: 'queued',
          businessDate: '2026-11-24',
          dateRule: 'closed-day',
          opensAt: '2026-11-24T10:00:00.000+09:00',
          decision: { outcome: 'accepted' },
        });
      expect([views[0].ahead, views[2].ahead, views[3].ahead]).toEqual([0, 1, 0]);
    });

    it('declines with the reason, the section and the way out', async () => {
      const views = await waitDecided(customers, submitted);
      expect(views[1]).toMatchObject({
        status: 'declined',
        decision: {
          reasons: [{ code: 'plan-not-entitled', section: '②' }],
          edition: 'ja-2024-09-09',
        },
      });
      expect(views[4]).toMatchObject({
        status: 'declined',
        decision: { reasons: [{ code: 'out-of-scope', section: '⑤' }] },
      });
      for (const index of [1, 4]) expect(views[index].decision.wayOut.length).toBeGreaterThan(0);
    });

    it('offers nothing before the business date opens at 10:00', async () => {
      for (const token of Object.values(agents)) await beAvailable(people, token);
      await people.put('/demo/clock', { body: { now: BEFORE_OPENING } });
      expect((await people.post('/agent/v1/turns/next', { token: agents.first })).status).toBe(204);
      expect((await people.post('/agent/v1/turns/next', { token: agents.second })).status).toBe(204);
    });

    it('has two agents take 1, 3 and 4 in order, and one of them hand over', async () => {
      await people.put('/demo/clock', { body: { now: OPENING } });
      const one = await untilTaken(people, agents.first);
      const three = await untilTaken(people, agents.second);
      expect([one.turn, three.turn]).toEqual([1, 3]);
      expect(one.messages).toEqual([expect.objectContaining({ from: 'customer', body: expect.any(String) })]);
      await customers.until(
        `/v1/tickets/${one.ticketId}`,
        submitted[0]!,
        ({ body }) => body.status === 'in-progress',
      );

      await answer(people, agents.first, one, 'ブラウザのキャッシュを消して、もう一度お試しください。');
      const handedOver = await people.post(`/agent/v1/tickets/${three.ticketId}/hand-over`, {
        token: agents.second,
        body: { fence: three.fence, note: 'Knows coins better.' },
      });
      expect(handedOver.status).toBe(200);
      const again = await untilTaken(people, agents.first);
      const four = await untilTaken(people, agents.second);
      expect([again.turn, four.turn]).toEqual([3, 4]);
      expect(again.fence).toBeGreaterThan(three.fence);
      await answer(people, agents.first, again, '追加のご要望を承りました。');
      await answer(people, agents.second, four, 'Please request a new code; it is valid for ten minutes.');
      expect((await people.post('/agent/v1/turns/next', { token: agents.first })).status).toBe(204);
    });

    it.each(['/', '/support', '/agent', '/operations'])(
      'shows the page %s and what it loads at the same address',
      async (path) => {
        const page = await fetch(desk.url + path);
        expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
        const html = await page.text();
        expect(html).toContain('"signIn":{"kind":"demo"}');
        const [, script] = /src="(\/assets\/[^"]+)"/.exec(html)!;
        expect((await fetch(desk.url + script!)).status).toBe(200);
      },
    );

    it('shows the customers replies from support', async () => {
      for (const index of [0, 2, 3]) {
        const { ticketId } = submitted[index]!;
        const view = await customers.until(
          `/v1/tickets/${ticketId}`,
          submitted[index]!,
          ({ body }) => body.status === 'answered',
        );
        expect(view.body.messages.map((message: { from: string }) => message.from)).toEqual([
          'customer',
          'support',
        ]);
      }
    });

    it('leaves no trace of who answered in anything that a customer could see', () => {
      // What is drawn at random may spell any short name.
      const seen = customers.seen.join('\n').replaceAll(/"(token|accessToken)":"[^"]+"/g, '"$1":""');
      for (const trace of TRACES) expect(seen).not.toContain(trace);
      expect(seen).not.toMatch(/agent|assignee|fence/i);
    });
  });
};
