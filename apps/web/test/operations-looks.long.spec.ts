import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '#testing';
import { openTuesdayDesk, type TuesdayDesk } from './browser/tuesday-desk.js';
import { expectAccessible, expectNoSideways, signInAs, visit } from './browser/visitor.js';
import { LinePeople } from './operations/line.js';

const PAGES = ['', '/agents', '/line', '/calendar', '/policy', '/streams', '/ledger', '/audit', '/nowhere'];

describeInBrowser('every page of operations', (browser) => {
  let desk: TuesdayDesk;
  beforeAll(async () => {
    desk = await openTuesdayDesk({ env: { ASSIGNMENT_MODE: 'pull' } });
    const people = await LinePeople.come(desk.url);
    await people.comes();
    await people.ask();
    await people.ask({ topic: 'tax' });
    await people.take();
  });
  afterAll(() => desk?.close());

  const looks = [
    { language: 'ja', onPhone: true, inDark: false },
    { language: 'en', onPhone: true, inDark: true },
    { language: 'ja', onPhone: false, inDark: true },
  ] as const;

  it.each(looks)('is accessible and in bounds: $language, phone $onPhone, dark $inDark', async (look) => {
    const visitor = await visit(browser(), { url: desk.url, ...look });
    const { page } = visitor;
    await page.goto('/operations');
    await signInAs(page, 'Operator');
    for (const path of PAGES) {
      await page.goto(`/operations${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('main:not(:has([role="status"][aria-label]))').waitFor();
      await expectAccessible(page);
      await expectNoSideways(page);
    }
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('is gone through by keyboard alone on a phone, and begins to read at each page’s heading', async () => {
    const visitor = await visit(browser(), { url: desk.url, language: 'en', onPhone: true });
    const { page } = visitor;
    await page.goto('/operations');
    await signInAs(page, 'Operator');
    await page.getByRole('button', { name: 'Open the menu' }).press('Enter');
    await page.getByRole('dialog').getByRole('link', { name: 'Calendar' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('link', { name: 'Calendar' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
    expect(await page.title()).toBe('Calendar – Junban operations');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Open the menu' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Language').selectOption('ja');
    await page.getByRole('heading', { level: 1, name: '営業日カレンダー' }).waitFor();
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('says that there is no answer, keeps what it shows, and goes on by itself', async () => {
    const visitor = await visit(browser(), { url: desk.url, language: 'en', expects: /Failed to load|ERR_/ });
    const { page } = visitor;
    await page.goto('/operations');
    await signInAs(page, 'Operator');
    await page.getByText('Japanese 0, English 0').waitFor();
    await page.route('**/operations/v1/queue', (route) => route.abort());
    await page.getByRole('alert').filter({ hasText: 'No connection' }).first().waitFor({ timeout: 30_000 });
    await page.getByText('Japanese 0, English 0').waitFor();
    await expectAccessible(page);
    await page.unroute('**/operations/v1/queue');
    await page.getByRole('alert').first().waitFor({ state: 'hidden', timeout: 30_000 });
    await visitor.close();
  });

  it('asks to sign in again when the sign-in has expired', async () => {
    const visitor = await visit(browser(), { url: desk.url, language: 'en', expects: /401/ });
    const { page } = visitor;
    await page.goto('/operations');
    await signInAs(page, 'Operator');
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('junban.session')!) as object;
      sessionStorage.setItem('junban.session', JSON.stringify({ ...kept, token: 'over' }));
    });
    await page.reload();
    await page.getByText('Your sign-in has expired.').waitFor();
    await visitor.close();
  });
});
