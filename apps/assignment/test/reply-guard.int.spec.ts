import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Taken } from '../src/testing/agent.js';
import { Hand } from '../src/testing/hand.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
let hand: Hand;
beforeAll(async () => {
  desk = await openDesk();
  hand = new Hand(desk);
  // Being there is enough for a colleague to be known.
  for (const name of ['tanaka', 'mark']) await desk.agent(name).presence('offline');
});
afterAll(() => desk.close());

const ren = () => desk.agent('ren');
const take = (): Promise<Taken> => hand.give(ren());
const done = async (ticket: Taken) => expect((await ren().answer(ticket)).status).toBe(200);
const audited = (ticket: Taken) =>
  desk.db.query<{ cause: string; detail: Record<string, unknown> }>(
    `SELECT cause, detail FROM audit WHERE act = 'replied' AND ticket_id = $1`,
    [ticket.ticketId],
  );

describe('a reply', () => {
  it('with the own full name or e-mail is refused, whatever is confirmed', async () => {
    const ticket = await take();
    for (const message of ['Ren Fujimura here.', 'Ask agent-ren@desk.example.', 'Ｆｕｊｉｍｕｒａ　Ｒｅｎ']) {
      const refused = await ren().answer(ticket, { message, confirmNames: true });
      expect(refused).toMatchObject({
        status: 422,
        body: {
          type: 'urn:junban:problem:own-name-in-reply',
          errors: [{ field: 'message', code: 'own-name', remedy: expect.any(String) }],
        },
      });
    }
    await done(ticket);
  });

  it.each([
    ['a part of the own name', 'Ren will look into it.', 'Ren', 0],
    ['a colleague’s name', '確認は田中が行います。', '田中', 3],
    ['an ordinary word that is a colleague’s name, as a signature', 'Please try again.\n— Mark', 'Mark', 20],
  ])('with %s is sent once that is confirmed', async (_what, message, words, from) => {
    const ticket = await take();
    const doubtful = await ren().answer(ticket, { message });
    expect(doubtful).toMatchObject({
      status: 409,
      body: {
        type: 'urn:junban:problem:name-in-reply',
        errors: [{ field: 'message', code: 'name-of-agent' }],
        found: [{ words, from, to: from + words.length }],
      },
    });
    expect(JSON.stringify(doubtful.body)).not.toMatch(/tanaka|太郎|Hope|Fujimura/);
    const sent = await ren().answer(ticket, { message, confirmNames: true });
    expect(sent.body.status).toBe('answered');
    expect(await audited(ticket)).toMatchObject([{ detail: { confirmedNames: 1 } }]);
    expect(JSON.stringify(await audited(ticket))).not.toContain(words);
  });

  it('with ordinary words is sent at once', async () => {
    const ticket = await take();
    const message = 'Mark the box; I hope this helps. 森の中の田中町。';
    expect((await ren().answer(ticket, { message })).status).toBe(200);
  });

  it('that declines is read for names too, and audited with its reason', async () => {
    const ticket = await take();
    const decline = {
      then: 'declined',
      reason: 'Asks for advice on tax.',
      message: '田中より申し上げます。',
    };
    expect((await ren().answer(ticket, decline)).status).toBe(409);
    expect((await ren().answer(ticket, { ...decline, message: 'Ren Fujimura' })).status).toBe(422);
    expect((await ren().answer(ticket, { ...decline, message: 'お受けできません。' })).status).toBe(200);
    expect(await audited(ticket)).toMatchObject([{ cause: 'declined', detail: { reason: decline.reason } }]);
  });

  it('gives the same answer to the same key, though a name has become known since', async () => {
    const ticket = await take();
    const message = 'Kisaragi Station is open.';
    const first = await ren().answer(ticket, { message }, 'before');
    await desk.agent('new').presence('offline');
    expect(await ren().answer(ticket, { message }, 'before')).toEqual(first);
    expect(first.status).toBe(200);
  });

  it('may have every name in a note for other agents', async () => {
    const ticket = await take();
    const note = 'Ren Fujimura to 田中 太郎: please look.';
    expect((await ren().act(ticket.ticketId, 'notes', { body: note })).status).toBe(201);
    await done(ticket);
  });

  it('with a placeholder that was never filled in is refused', async () => {
    const ticket = await take();
    const refused = await ren().answer(ticket, { message: 'About {{missing}}: please tell us.' });
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'message', code: 'placeholder-left' }] },
    });
    await done(ticket);
  });
});

it('knows names of agents on another replica', async () => {
  const other = await desk.replica();
  const ticket = await take();
  await other.agent('aki').presence('offline');
  expect((await ren().answer(ticket, { message: 'agent-aki' })).status).toBe(409);
  await done(ticket);
});
