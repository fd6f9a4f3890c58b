import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '#testing';
import { answererOf } from '../../../tools/start-services/routes.js';
import { openTuesdayDesk, type TuesdayDesk } from './browser/tuesday-desk.js';
import { expectAccessible, signInAs, visit, type Visitor } from './browser/visitor.js';
import { LinePeople } from './operations/line.js';

describeInBrowser('operations of calendar, policy and ledger', (browser) => {
  let desk: TuesdayDesk;
  let people: LinePeople;
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    desk = await openTuesdayDesk({ at: '2026-11-24T18:00:00+09:00', env: { ASSIGNMENT_MODE: 'pull' } });
    people = await LinePeople.come(desk.url);
    visitor = await visit(browser(), { url: desk.url, language: 'ja', expects: /40[09]|422/ });
    page = visitor.page;
    await page.goto('/operations/calendar');
    await signInAs(page, 'Operator');
  });
  afterAll(async () => {
    visitor?.expectNoComplaint();
    await visitor?.close();
    await desk?.close();
  });

  const go = (name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  const dialog = () => page.getByRole('dialog');

  it('shows a year with its holidays by name, and says what is predicted only', async () => {
    await page.getByRole('heading', { name: '2026年' }).waitFor();
    await page.getByRole('table', { name: '11月' }).getByText('23 祝日、勤労感謝の日').waitFor();
    await page.getByText('24 今日').waitFor();
    await expectAccessible(page);
    for (const year of [2027, 2028]) {
      await page.getByRole('button', { name: '次の年' }).click();
      await page.getByRole('heading', { name: `${year}年` }).waitFor();
    }
    await page.getByText('まだ公示されていない予測です').waitFor();
    await page.getByText('（予測）').first().waitFor();
  });

  it('says which date an arrival over the year-end would get, by which rule, and past which days', async () => {
    await page.getByLabel('到着日時（日本時間）').fill('2026-12-28T17:00');
    await page.getByRole('button', { name: '受付日を調べる' }).click();
    await page.getByText('2027年1月4日(月)', { exact: true }).waitFor();
    await page.getByText('営業時間の終了後に届いたため').waitFor();
    const answer = page.getByRole('region', { name: 'いつの受付になる？' });
    expect(await answer.getByRole('listitem').count()).toBe(6);
    await answer.getByRole('listitem').filter({ hasText: '1月1日(金) 元日' }).waitFor();
    await page.getByLabel('到着日時（日本時間）').fill('2150-01-01T10:00');
    await page.getByRole('button', { name: '受付日を調べる' }).click();
    await page.getByRole('alert').getByText('祝日データの範囲外です').waitFor();
    await expectAccessible(page);
  });

  it('says what a closure moves before it is made; then dates move, and back with its removal', async () => {
    const ticketId = await people.ask();
    expect(await people.dateOf(ticketId)).toBe('2026-11-25');
    await page.getByRole('button', { name: '影響を確認する' }).click();
    await page.getByText('初日を入力してください。').waitFor();
    await expectAccessible(page);
    await page.getByLabel('初日').fill('2026-11-25');
    await page.getByLabel('理由（日本語）').fill('事務所移転');
    await page.getByLabel('理由（英語）').fill('Office move');
    await page.getByRole('button', { name: '影響を確認する' }).click();
    await dialog().getByText('変わる日：11月25日(水)').waitFor();
    await dialog().getByText('1件の受付日が変わります。').waitFor();
    await expectAccessible(page);
    expect(await people.dateOf(ticketId)).toBe('2026-11-25');
    await dialog().getByRole('button', { name: 'この日を休業にする' }).dblclick();
    const closure = page
      .getByRole('region', { name: '臨時休業' })
      .getByRole('row')
      .filter({ hasText: '事務所移転' });
    await closure.waitFor();
    expect(await closure.count()).toBe(1);
    while ((await people.dateOf(ticketId)) !== '2026-11-26');
    await closure.getByRole('button').click();
    await dialog().getByText('1件の受付日が変わります。').waitFor();
    await dialog().getByRole('button', { name: '取り消す' }).click();
    await page.getByText('予定されている臨時休業はありません。').waitFor();
    while ((await people.dateOf(ticketId)) !== '2026-11-25');
  });

  it('tells in what editions differ in both languages, and what another would have decided', async () => {
    await people.ask({ topic: 'tax' });
    await go('サポートポリシー');
    await page.getByText('ja-2024-09-09 が適用されます').waitFor();
    const differences = page.getByRole('region', { name: '版の違い' });
    await differences.getByText('「操作方法」(Freeプラン・ゲスト)').waitFor();
    await differences.getByText('"How to use it" for the free plan and guests').waitFor();
    await page.getByLabel('比べる先').selectOption('en-2024-04-30');
    await page.getByText('この二つの版に違いはありません。').waitFor();
    await page.getByRole('button', { name: '判定してみる' }).click();
    await page.getByText('en-2024-04-30 では、2件のうち0件の判定が変わります。').waitFor();
    const topics = page.getByRole('region', { name: '種類ごとの対象' });
    await topics.getByRole('row', { name: /^操作方法 すべてのプラン.*有料プランのみ/ }).waitFor();
    await expectAccessible(page);
  });

  it('joins the ledgers of all services', async () => {
    await go('台帳');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(desk.url.length)));
    await page.getByRole('button', { name: '突き合わせる' }).click();
    await page.getByText('2件を突き合わせました。誤りはありません。').waitFor();
    // Nobody but the services themselves is needed: this is all the same behind any gateway.
    const ledgers = asked.filter((path) => path.includes('/ledger'));
    expect(ledgers.map(answererOf)).toEqual(['intake', 'eligibility', 'scheduling', 'assignment']);
    await expectAccessible(page);
  });
});
