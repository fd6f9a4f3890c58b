import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { lockTickets } from '../src/store/ticket-rows.js';
import { ticketOf, waiting, withdrawn } from '../src/testing/facts.js';
import { holding, waitingForRows } from '../src/testing/row-lock.js';
import { openDesk, type TestDesk } from '../src/testing/test-desk.js';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

it('waits for the lowest turn while its row is busy, and does not skip it', async () => {
  await desk.others.state(...waiting(1), ...waiting(2));
  const agent = await desk.agent('a').available();
  const busy = await holding(desk.db, (tx) => lockTickets(tx, [ticketOf(1)]));
  const asked = agent.take();
  await waitingForRows(desk.db, 1);
  await busy.go();
  expect(await asked).toBe(1);
});

it('chooses again when the turn was withdrawn while the claim waited for it', async () => {
  await desk.others.state(...waiting(1), ...waiting(2));
  const agent = await desk.agent('a').available();
  const busy = await holding(desk.db, (tx) => lockTickets(tx, [ticketOf(1)]));
  // The events queue up behind the busy row first, and so come before the claim.
  await desk.others.publish(withdrawn(1));
  await waitingForRows(desk.db, 1);
  const asked = agent.take();
  await waitingForRows(desk.db, 2);
  await busy.go();
  expect(await asked).toBe(2);
  expect(await desk.db.query('SELECT turn FROM assignments')).toEqual([{ turn: 2 }]);
});

it('lets events arrive while a claim holds the line', async () => {
  await desk.others.state(...waiting(1));
  const claim = await holding(desk.db, (tx) => tx.query('SELECT * FROM line FOR UPDATE'));
  await desk.others.state(...waiting(2), withdrawn(1));
  await claim.go();
  expect(await (await desk.agent('a').available()).take()).toBe(2);
});

it('lets claims and returns happen one after the other, so that none passes over a turn just given back', async () => {
  await desk.others.state(...waiting(1), ...waiting(2));
  const [giver, taker] = [await desk.agent('giver').available(), await desk.agent('taker').available()];
  const { body } = await giver.next();
  const line = await holding(desk.db, (tx) => tx.query('SELECT * FROM line FOR UPDATE'));
  const givenBack = giver.act(body.ticketId, 'release', { fence: body.fence, reason: 'wrong field' });
  await waitingForRows(desk.db, 1);
  const taken = taker.take();
  await waitingForRows(desk.db, 2);
  await line.go();
  expect([(await givenBack).status, await taken]).toEqual([200, 1]);
});
