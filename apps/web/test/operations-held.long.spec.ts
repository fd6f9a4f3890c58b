import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, until } from '#testing';
import { parkFirst } from '../../cli/test/park-first.js';
import { openRepairDesk, type RepairDesk } from '../../cli/test/repair-desk.js';
import { expectAccessible, visit, type Visitor } from './browser/visitor.js';

describeInBrowser('operations of what is held', (browser) => {
  let desk: RepairDesk;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    desk = await openRepairDesk();
    const { JUNBAN_URL: url, JUNBAN_TOKEN: token } = desk.env;
    visitor = await visit(browser(), { url, language: 'en', expects: /409/ });
    const session = JSON.stringify({ token, name: 'Operator', roles: ['operator'] });
    await visitor.context.addInitScript((kept) => sessionStorage.setItem('junban.session', kept), session);
    page = visitor.page;
  });
  afterAll(async () => {
    visitor?.expectNoComplaint();
    await visitor?.close();
    await desk?.close();
  });

  const dialog = () => page.getByRole('dialog');

  it('lists held events with their error; a retry applies one, and a skip without an end is refused with the way out', async () => {
    const { eligibility, scheduling, assignment } = desk.schemas;
    await parkFirst(scheduling, eligibility, 1);
    // Without its decision the turn would never get a date.
    await scheduling.query(`UPDATE tickets SET dated = '[]' WHERE ticket_id = $1`, [desk.tickets[0]]);
    await parkFirst(assignment, scheduling, 2);
    await page.goto('/operations/streams');
    const held = page.getByRole('region', { name: 'Held events' });
    await held
      .getByRole('row', { name: /^1 scheduling junban.inquiry.decided.v1.*put here by hand/ })
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Skip the event of turn 1' }).click();
    await dialog().getByLabel('Reason').fill('It is of no use.');
    await dialog().getByRole('button', { name: 'Skip it' }).click();
    await dialog().getByRole('alert').getByText('This event cannot be skipped').waitFor();
    await dialog()
      .getByRole('alert')
      .getByText(/^Remove the cause and retry it/)
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Retry turn 1' }).click();
    await page.getByText('The event of turn 1 is applied.').waitFor();
    await held.getByRole('row', { name: /^1 / }).waitFor({ state: 'hidden' });
  });

  it('skips a held event for a reason that is kept', async () => {
    await page.getByRole('button', { name: 'Skip the event of turn 2' }).click();
    await dialog().getByLabel('Reason').fill('Its date is known.');
    await dialog().getByRole('button', { name: 'Skip it' }).dblclick();
    await page.getByText('Nothing is held.').waitFor();
  });

  it('sends a stream again from a number on, and refuses one that there is not', async () => {
    await page.getByRole('button', { name: /Streams that are sent/ }).click();
    await page
      .getByRole('button', { name: /^Send again: intake\/\d+$/ })
      .first()
      .click();
    await dialog().getByLabel('From number').fill('9999');
    await dialog().getByRole('button', { name: 'Send again' }).click();
    await dialog().getByRole('alert').getByText('Not published yet').waitFor();
    await dialog().getByLabel('From number').fill('1');
    await dialog().getByRole('button', { name: 'Send again' }).click();
    await page.getByText(/^Numbers 1 to \d+ are sent again\.$/).waitFor();
    await page.getByRole('button', { name: /Streams that are up to date/ }).click();
    await page.getByRole('group', { name: 'Streams that are up to date' }).waitFor();
    await expectAccessible(page);
  });

  it('alarms when a missing turn holds up the line, and lets an operator pass it', async () => {
    const { assignment } = desk.schemas;
    await assignment.query(
      `INSERT INTO overtime (until, reason) VALUES (now() + interval '1 hour', 'A test of the watch.')`,
    );
    await assignment.query('UPDATE turns SET settled = false WHERE turn = 4');
    await assignment.query('UPDATE line SET watermark = 3');
    await page.goto('/operations/line');
    await page.getByRole('status').getByText('The line waits for turn 4').waitFor();
    await assignment.query(`UPDATE line SET stuck_since = stuck_since - interval '60 seconds'`);
    const alarm = page.getByRole('alert');
    await alarm.getByText('The line is held up before turn 4').waitFor();
    await expectAccessible(page);
    await alarm.getByRole('button', { name: 'Pass the line' }).click();
    expect(await dialog().getByLabel('Up to turn').inputValue()).toBe('4');
    await dialog().getByLabel('Reason').fill('Turn 4 is lost.');
    await dialog().getByRole('button', { name: 'Pass', exact: true }).dblclick();
    await page.getByText('All turns up to 5 have an outcome.').waitFor();
    await alarm.waitFor({ state: 'hidden' });
    await until(
      () => assignment.query<{ turn: number }>(`SELECT turn FROM audit WHERE act = 'passed'`),
      (passed) => passed.length === 1,
    );
  });
});
