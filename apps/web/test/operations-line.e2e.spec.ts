import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '#testing';
import { openTuesdayDesk, type TuesdayDesk } from './browser/tuesday-desk.js';
import { expectAccessible, signInAs, visit, type Visitor } from './browser/visitor.js';
import { LinePeople } from './operations/line.js';

describeInBrowser('operations of the line', (browser) => {
  let desk: TuesdayDesk;
  let people: LinePeople;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    desk = await openTuesdayDesk({ env: { ASSIGNMENT_MODE: 'pull' } });
    people = await LinePeople.come(desk.url);
    visitor = await visit(browser(), { url: desk.url, language: 'en', expects: /40[049]|422/ });
    page = visitor.page;
    await page.goto('/operations');
    await signInAs(page, 'Operator');
  });
  afterAll(async () => {
    visitor?.expectNoComplaint();
    await visitor?.close();
    await desk?.close();
  });

  const figure = (label: string) =>
    page
      .locator('dl > div')
      .filter({ has: page.getByText(label, { exact: true }) })
      .locator('strong');
  const go = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const dialog = () => page.getByRole('dialog');

  it('shows who waits as tickets come and are answered, as a chart and as a table', async () => {
    await page.getByText('Nobody waits.').waitFor();
    await people.comes();
    await people.ask();
    await people.ask({ language: 'en' });
    await figure('Waiting').getByText('2', { exact: true }).waitFor();
    await page.getByText('Japanese 1, English 1').waitFor();
    await people.answer(await people.take());
    await figure('Waiting').getByText('1', { exact: true }).waitFor();
    await figure('Agents there').getByText('1', { exact: true }).waitFor();
    await page.getByRole('img', { name: 'Arrivals against answers: Arrivals 2, Answers 1' }).waitFor();
    await page.locator('.recharts-bar-rectangle').first().waitFor();
    await expectAccessible(page);
    await page
      .getByRole('radiogroup', { name: 'Show Arrivals against answers as' })
      .getByText('Table')
      .click();
    const row = page.getByRole('region', { name: 'Arrivals against answers' }).getByRole('row').nth(1);
    expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '1']);
    await expectAccessible(page);
  });

  it('takes a turn away once, however often one clicks, and needs a reason', async () => {
    const { turn } = await people.take();
    await go('Agents');
    await page.getByText(new RegExp(`Turn ${turn}, for .+ min left`)).waitFor();
    await page.getByRole('button', { name: `Take away turn ${turn}` }).click();
    const take = dialog().getByRole('button', { name: 'Take away' });
    await take.click();
    await dialog().getByText('Please give a reason.').waitFor();
    await expectAccessible(page);
    await dialog().getByLabel('Reason').fill('The agent has left for today.');
    await take.dblclick();
    await page.getByText(`Turn ${turn} stands in line again.`).waitFor();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: `Take away turn ${turn}` }).waitFor({ state: 'hidden' });
    const requeued = await people.entries('requeued');
    expect(requeued).toMatchObject([{ turn, detail: { reason: 'The agent has left for today.' } }]);
  });

  it('finds an agent by their subject, and says that it is kept', async () => {
    await page.getByText('That you looked is kept in the audit').waitFor();
    await page.getByLabel('sub (subject)').fill('nobody');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('alert', { name: 'Agent not found' }).waitFor();
    await page.getByLabel('sub (subject)').fill('agent-1');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('group', { name: 'All agents' }).nth(1).waitFor();
    expect(await people.entries('agent-looked-up')).toHaveLength(2);
    await expectAccessible(page);
  });

  it('passes no turn that has not arrived, and keeps what was typed', async () => {
    await go('Line and compliance');
    await page.getByRole('button', { name: 'Pass the line' }).click();
    await dialog().getByLabel('Up to turn').fill('99');
    await dialog().getByLabel('Reason').fill('They are lost.');
    await dialog().getByRole('button', { name: 'Pass', exact: true }).click();
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByLabel('Reason').inputValue()).toBe('They are lost.');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });

  it('opens overtime with a reason and ends it, and says so in the head of every page', async () => {
    await page.getByRole('button', { name: 'Open overtime' }).click();
    await dialog().getByLabel('Until (JST)').fill('2026-11-24T19:00');
    await dialog().getByLabel('Reason').fill('Many wait.');
    await dialog().getByRole('button', { name: 'Open overtime' }).click();
    await page.getByRole('banner').getByText('Overtime until 19:00 JST').waitFor();
    await page.getByRole('button', { name: 'End overtime' }).click();
    await dialog().getByRole('button', { name: 'End overtime' }).click();
    await page.getByText('There is no overtime now.').waitFor();
    await page.getByRole('banner').getByText('Open until 17:00 JST').waitFor();
  });

  it('tells how the line was kept, how long people waited, and what was declined by topic', async () => {
    await people.ask({ topic: 'tax' });
    await page.getByLabel('Period').selectOption('7 days');
    await page.getByText('There is none: nobody was overtaken.').waitFor();
    const waits = page.getByRole('region', { name: 'Waits' });
    await waits
      .getByRole('row', { name: /Japanese to the first answer/ })
      .first()
      .waitFor();
    await page.getByRole('row', { name: /Taken away by operations 1/ }).waitFor();
    await page.getByRole('row', { name: /Tax advice 0 0 1 out of scope 1/ }).waitFor();
    await expectAccessible(page);
  });

  it('searches the audit, and exports what fits', async () => {
    await go('Audit');
    const rows = page.getByRole('region', { name: 'Entries' }).getByRole('row');
    await page.getByLabel('Turn', { exact: true }).fill('zero');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('Give a whole number from 1 on.').waitFor();
    await page.getByLabel('Turn', { exact: true }).fill('1');
    await page.getByLabel('Act', { exact: true }).selectOption('replied');
    await page.getByRole('button', { name: 'Search' }).click();
    await rows.filter({ hasText: 'Replied (answered)' }).waitFor();
    expect(await rows.count()).toBe(2);
    await expectAccessible(page);
    for (const [button, format, begins] of [
      ['Export NDJSON', 'ndjson', '{"entry":'],
      ['Export CSV', 'csv', '"entry"'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: button }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(`audit.${format}`);
      const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
      expect([lines[0]!.startsWith(begins), lines.length]).toEqual([true, format === 'csv' ? 2 : 1]);
    }
    expect(await people.entries('trail-exported')).toHaveLength(2);
  });
});
