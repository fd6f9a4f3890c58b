import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { editionById, type ToldNotice } from '#policy';
import { deskRules } from '../testing/desk-rules.js';
import { IntakeDesk } from '../testing/desk.js';
import { replied, started } from '../testing/facts.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

const ja = editionById(deskRules.editions, 'ja-2024-09-09');
const ALL = [...ja.notices.map(({ id }) => id), 'activityLog', 'actualScreen'];

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
});
afterAll(() => desk.close());

const kinds = ({ shown }: { shown: { what: string; items: string[] }[] }) =>
  shown.map(({ what, items }) => [what, items]);

describe('What a customer was shown, and when, is kept with the ticket', () => {
  it('every notice and clause of the edition, in the customer’s language, with each new turn', async () => {
    const { body } = await desk.send('POST', '/v1/tickets', aFeedback({ language: 'en' }), { as: 'hanako' });
    expect(body.notices.map(({ id }: { id: string }) => id)).toEqual(ALL);
    const told = body.notices as unknown as ToldNotice[];
    const [screen] = told.slice(-1);
    expect(screen).toEqual({ id: 'actualScreen', section: '④', text: ja.clauses.actualScreen!.text.en });
    const careful = told.find(({ id }) => id === 'careful-handling');
    expect(careful?.url).toBe(deskRules.helpCenter.privacyPolicy.en);

    await desk.send('POST', `/v1/tickets/${body.ticketId}/withdrawal`, undefined, { as: 'hanako' });
    const again = await desk.send(
      'POST',
      `/v1/tickets/${body.ticketId}/messages`,
      { message: 'Once more.' },
      { as: 'hanako' },
    );
    expect(again.body.notices).toEqual(body.notices);
    const { shown } = await desk.view(body.ticketId);
    expect(shown).toEqual([
      {
        ...{ turn: body.turn, revision: 1, what: 'notices', language: 'en', edition: 'ja-2024-09-09' },
        ...{ items: ALL, at: body.receivedAt },
      },
      expect.objectContaining({ turn: again.body.turn, revision: 2, what: 'notices', items: ALL }),
    ]);
    expect(
      await desk.server.db.query('SELECT shown_to FROM shown WHERE ticket_id = $1', [body.ticketId]),
    ).toEqual([{ shown_to: 'hanako' }, { shown_to: 'hanako' }]);
  });

  it('a decline, from the first time that it was seen', async () => {
    const on = await ticketIn(desk, 'declined', aFeedback({ topic: 'operation' }));
    const first = await desk.view(on.ticketId);
    expect(kinds(first)).toEqual([
      ['notices', ALL],
      ['decision', ['plan-not-entitled']],
    ]);
    expect((await desk.view(on.ticketId)).shown).toEqual(first.shown);
  });

  it('what a guest was shown, too', async () => {
    const { body } = await desk.send('POST', '/v1/tickets', aFeedback());
    expect(
      await desk.server.db.query('SELECT shown_to, items FROM shown WHERE ticket_id = $1', [body.ticketId]),
    ).toEqual([{ shown_to: null, items: ALL }]);
  });

  it('nothing of a preview, which tells the same', async () => {
    const before = await desk.server.db.query('SELECT count(*) FROM shown');
    const { body } = await desk.send('POST', '/v1/previews', aFeedback(), { as: 'hanako' });
    expect(body.notices.map(({ id }: { id: string }) => id)).toEqual(ALL);
    expect(await desk.server.db.query('SELECT count(*) FROM shown')).toEqual(before);
  });
});

describe('A decline by support', () => {
  const declinedAs = async (reason?: string) => {
    const on = await ticketIn(desk, 'queued', aProblem());
    const reply = replied(on, 'declined', { messageId: randomUUID(), reason });
    await desk.others.state('assignment', started(on), reply);
    return desk.until(on.ticketId, 'declined');
  };

  it('says on which section of which edition, and what to do instead, by the topic it is about', async () => {
    const view = await declinedAs('tax');
    expect(view.closing).toMatchObject({
      code: 'declined-by-support',
      wayOut: [
        {
          code: 'out-of-scope',
          section: '⑤',
          edition: { id: 'ja-2024-09-09' },
          links: [{ to: 'help-center-article', url: deskRules.helpCenter.articles.tax.ja }],
        },
      ],
      article: deskRules.helpCenter.articles.tax.ja,
    });
    expect(kinds(view).at(-1)).toEqual(['closing', ['declined-by-support']]);
  });

  it('points to the article on the topic where the policy itself would not decline it', async () => {
    const view = await declinedAs();
    expect(view.closing).toMatchObject({ article: deskRules.helpCenter.articles.problem.ja });
    expect(view.closing).not.toHaveProperty('wayOut');
    expect(view.closing?.text).toContain('サポートからのメッセージ');
  });

  it('can be submitted again, with its text', async () => {
    const { ticketId } = await declinedAs('tax');
    const path = `/v1/tickets/${ticketId}/resubmission`;
    const { status, body } = await desk.send('POST', path, {}, { as: 'hanako' });
    expect([status, body.status]).toEqual([201, 'received']);
    expect(await desk.view(ticketId)).not.toHaveProperty('closing');
  });
});
