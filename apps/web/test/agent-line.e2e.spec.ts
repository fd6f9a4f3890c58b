import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { asMultipart, describeInBrowser } from '#testing';
import { AgentDesk, beAvailable, message, take } from './browser/agent-desk.js';
import { PICTURE } from './browser/picture.js';
import { expectAccessible, expectNoSideways } from './browser/visitor.js';

const TURNS = 5_000;
const PAGE = 200;
const PDF = Buffer.from(
  '%PDF-1.4\n%\u00e2\u00e3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** What the desk says of a line of five thousand, page after page. */
const answerWithLongLine = (page: Page) =>
  page.context().route('**/agent/v1/line?*', (route) => {
    const after = Number(new URL(route.request().url()).searchParams.get('after'));
    const items = Array.from({ length: Math.min(PAGE, TURNS - after) }, (_, index) => ({
      ...{ turn: after + index + 1, ticketId: '00000000-0000-4000-8000-000000000000', language: 'ja' },
      ...{ topic: 'operation', businessDate: '2026-11-24', state: 'waiting' },
    }));
    const next = after + PAGE < TURNS ? { next: after + PAGE } : {};
    return route.fulfill({ json: { watermark: TURNS, items, ...next } });
  });

describeInBrowser('the line, the search and a phone', (browser) => {
  let desk: AgentDesk;
  beforeAll(async () => {
    desk = await AgentDesk.open({ ASSIGNMENT_MODE: 'pull' });
  });
  afterEach(() => desk.leave());
  afterAll(() => desk?.close());

  it('a line of 5,000 is scrolled through to its end with only the rows in sight', async () => {
    const { page, expectNoComplaint } = await desk.agent(browser(), 'Aoi');
    await answerWithLongLine(page);
    await page.getByRole('link', { name: /^列/ }).click();
    await page.getByRole('row').nth(20).waitFor();
    await expectAccessible(page);
    const scroller = page.getByRole('group', { name: '列' });
    let most = 0;
    for (let last = 0; last < TURNS;) {
      await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      most = Math.max(most, await page.getByRole('row').count());
      last = Number(await page.getByRole('row').last().getByRole('link').innerText());
    }
    expect(most).toBeLessThan(100);
    await page.getByText('全5000件').waitFor();
    // Somewhere in the middle the rows are those that belong there.
    await scroller.evaluate((element) => element.scrollTo(0, 48 * 2_500));
    await page.getByRole('link', { name: '2501', exact: true }).waitFor();
    const shown = await page.getByRole('row').getByRole('link').allInnerTexts();
    const turns = shown.map(Number);
    expect(turns).toEqual(turns.map((_, index) => turns[0]! + index));
    expectNoComplaint();
  });

  it('a file is opened as what it is, and nothing of it is run', async () => {
    const upload = async (bytes: Buffer, name: string): Promise<string> => {
      const { payload, headers } = await asMultipart(bytes, name);
      const answer = await fetch(`${desk.people.url}/v1/attachments`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${desk.customer}` },
        body: new Uint8Array(payload),
      });
      return ((await answer.json()) as { attachmentId: string }).attachmentId;
    };
    const table = Buffer.from('a,b\n<img src=x onerror=alert(1)>,2\n');
    const attachments = [
      await upload(PICTURE, 'screen.png'),
      await upload(table, 'trades.csv'),
      await upload(PDF, 'report.pdf'),
    ];
    const asked = await desk.ask({ attachments });
    const { page, expectNoComplaint } = await desk.agent(browser(), 'Aoi', { at: '/agent/search' });
    await page.getByRole('textbox', { name: '探す言葉または整理番号' }).fill(String(asked.turn));
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /質問/ }).click();
    await page.getByText('閲覧のみです。').waitFor();
    await page.getByRole('button', { name: 'screen.pngを開く' }).click();
    const image = page.getByRole('dialog').getByRole('img', { name: 'screen.png' });
    await image.waitFor();
    expect(await image.getAttribute('src')).toMatch(/^blob:/);
    expect(
      await image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth),
    ).toBe(2);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'trades.csvを開く' }).click();
    await page.getByRole('dialog').getByText('<img src=x onerror=alert(1)>,2').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'report.pdfを開く' }).click();
    await page.getByRole('dialog').getByText('この種類のファイルは、ここでは表示しません。').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: '保存する' }).click();
    const saved = await coming;
    expect(saved.suggestedFilename()).toBe('report.pdf');
    expect(await readFile(await saved.path())).toEqual(PDF);
    expectNoComplaint();
  });

  it('on a phone a turn is taken and answered region by region, in English and in the dark', async () => {
    const asked = await desk.ask({
      subject: 'An extraordinarily long subject about cryptocurrencyexchangeconnections',
    });
    const { page } = await desk.agent(browser(), 'Aoi', { language: 'en', onPhone: true, inDark: true });
    await page.getByRole('checkbox', { name: 'Japanese' }).check();
    await beAvailable(page, 'Available');
    await expectNoSideways(page);
    await expectAccessible(page);
    await take(page).click();
    await message(page).waitFor();
    expect(await take(page).isVisible()).toBe(false);
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Details' }).click();
    await page.getByText('What the policy says').waitFor();
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Conversation' }).click();
    await page.getByRole('link', { name: 'My desk' }).click();
    await page.getByRole('link', { name: /extraordinarily/ }).click();
    await message(page).fill('設定から追加できます。');
    await page.getByRole('button', { name: 'Send answer' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
    await page.getByText(`Turn ${asked.turn} has your reply.`).waitFor();
  });

  it('a merge, an investigation, a topic and a report are each told with what follows from them', async () => {
    await desk.ask({ subject: '一つ目' });
    const second = await desk.ask({ subject: '二つ目' });
    const { page, expectNoComplaint } = await desk.agent(browser(), 'Aoi');
    await page.getByRole('combobox', { name: '同時に担当する件数' }).selectOption('2');
    await beAvailable(page);
    await take(page).click();
    await page.getByRole('heading', { level: 1, name: '一つ目' }).waitFor();
    await page.getByText('操作記録: 設定されていません').waitFor();
    const act = async (name: string) => {
      await page.getByRole('button', { name: 'そのほかの操作' }).click();
      await page.getByRole('menuitem', { name }).click();
      return page.getByRole('dialog');
    };
    const investigation = await act('調査する');
    await investigation.getByLabel('調査の期限').selectOption({ label: '2026年11月26日(木)' });
    await investigation.getByLabel(/^理由/).fill('取引所に確認します。');
    const days = await investigation.getByLabel('調査の期限').getByRole('option').allInnerTexts();
    expect(days.slice(0, 2)).toEqual(['日付を選ぶ', '2026年11月24日(火)']);
    expect(days.join()).not.toMatch(/[土日]\)/);
    await expectAccessible(page);
    await investigation.getByRole('button', { name: '調査する' }).click();
    await page.getByRole('main').getByText('11月26日(木)まで調査').waitFor();

    const topic = await act('種類を訂正');
    await topic.getByLabel('種類').selectOption('settings');
    await topic.getByLabel(/^理由/).fill('設定の話です。');
    await topic.getByRole('button', { name: '訂正する' }).click();
    await page.getByText('訂正後の種類').waitFor();

    const report = await act('迷惑行為を報告');
    await report.getByLabel('運用担当へのメモ').fill('同じ内容が続きます。');
    await expectAccessible(page);
    await report.getByRole('button', { name: '迷惑行為を報告' }).click();
    await report.waitFor({ state: 'detached' });

    await take(page).click();
    await page.getByRole('heading', { level: 1, name: '二つ目' }).waitFor();
    await page.getByRole('button', { name: /番にまとめる/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /番にまとめる/ })
      .click();
    await page.getByText(`${second.turn}番をまとめて終了しました。`).waitFor();
    await desk.until(second, ({ status }) => status === 'closed');
    expectNoComplaint();
  });
});
