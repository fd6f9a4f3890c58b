import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '#testing';
import { AgentDesk, beAvailable, message, sayPresence, take } from './browser/agent-desk.js';
import { expectAccessible } from './browser/visitor.js';

describeInBrowser('answering at the console', (browser) => {
  let desk: AgentDesk;
  beforeAll(async () => {
    desk = await AgentDesk.open();
    const token = await desk.people.token({ role: 'operator', subject: 'operator-1' });
    const text = {
      ja: '「{{subject}}」の件です。{{missing}}をお知らせください。',
      en: 'About {{subject}}: {{missing}}?',
    };
    await desk.people.post('/operations/v1/saved-replies', { token, body: { name: '追加の方法', text } });
  });
  afterEach(() => desk.leave());
  afterAll(() => desk?.close());

  it('a turn that comes by itself is answered with a saved reply, after a look at what the customer will see', async () => {
    const { page, expectNoComplaint } = await desk.agent(browser(), 'Aoi');
    await beAvailable(page);
    const asked = await desk.ask();
    await page.getByText(`${asked.turn}番が届きました`).waitFor();
    expect(await page.title()).toMatch(/^\(1\) /);
    await expectAccessible(page);
    await take(page).click();
    await page.getByRole('heading', { level: 1, name: '質問1' }).waitFor();
    expect(await page.title()).toMatch(new RegExp(`^${asked.turn} 質問1`));

    await page.getByRole('combobox', { name: '定型文を使う' }).click();
    await page.getByRole('option', { name: '追加の方法' }).click();
    await page.getByText('{{missing}} を具体的な内容に書き換えるか、消してください。').waitFor();
    await expectAccessible(page);
    await message(page).fill(
      (await message(page).inputValue()).replace('{{missing}}をお知らせください。', '設定から追加できます。'),
    );

    await page.getByRole('button', { name: 'プレビュー' }).click();
    const preview = page.getByRole('region', { name: 'プレビュー' });
    expect(await preview.getByRole('article', { name: 'サポート' }).innerText()).toContain(
      '「質問1」の件です。設定から追加できます。',
    );
    expect(await preview.innerText()).toContain('回答済み');
    await expectAccessible(page);
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByText(`${asked.turn}番に返信しました。`).waitFor();
    await page.getByText('手元には何もありません。').waitFor();
    const { messages } = await desk.until(asked, ({ status }) => status === 'answered');
    expect(messages.at(-1)).toMatchObject({
      from: 'support',
      body: '「質問1」の件です。設定から追加できます。',
    });
    await expectAccessible(page);
    expectNoComplaint();
  });

  it('a question asks for fields from the checklist', async () => {
    const { page } = await desk.agent(browser(), 'Aoi');
    const asked = await desk.ask();
    await take(page).click();
    await page.getByRole('button', { name: '受付中にして次を取る' }).click();
    await page.getByText('質問', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'ブラウザ', exact: true }).check();
    await page.getByRole('checkbox', { name: '行った操作' }).check();
    await page.getByRole('button', { name: '文面にも書き入れる' }).click();
    expect(await message(page).inputValue()).toContain('・ブラウザ\n・行った操作');
    await expectAccessible(page);
    await page.getByRole('button', { name: '質問を送る' }).click();
    const view = await desk.until(asked, ({ status }) => status === 'question');
    expect(view.missing.map(({ field, path }: any) => field ?? path ?? '')).toHaveLength(2);
  });

  it('what the customer writes meanwhile is read before anything is sent', async () => {
    const { page } = await desk.agent(browser(), 'Aoi');
    const asked = await desk.ask();
    await beAvailable(page);
    await page.getByRole('link', { name: '開く' }).click();
    await message(page).fill('設定から追加できます。');
    await desk.write(asked, '年ごとのグラフも見たいです。');
    const notice = page.getByRole('alert').filter({ hasText: 'お客様が新しく書き込んでいます' });
    expect(await notice.getByText('年ごとのグラフも見たいです。').innerText()).toBeTruthy();
    await expectAccessible(page);
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByRole('button', { name: '読みました' }).click();
    expect(await message(page).inputValue()).toBe('設定から追加できます。');
    await page.getByRole('button', { name: '回答を送る' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
  });

  it('a reply that crosses a message is refused with the message, and sent when it is read', async () => {
    const { page } = await desk.agent(browser(), 'Aoi', { expects: /409/ });
    const asked = await desk.ask();
    await beAvailable(page);
    await page.getByRole('link', { name: '開く' }).click();
    await message(page).fill('設定から追加できます。');
    // The page learns of nothing more: its stream stands still, as on a slow network.
    await page.context().route('**/agent/v1/stream', () => undefined);
    await page.reload();
    await message(page).waitFor();
    await desk.write(asked, 'もう一つあります。');
    const agents = await desk.people.token({ role: 'agent', subject: 'agent-1' });
    await desk.people.until(
      `/agent/v1/tickets/${asked.ticketId}`,
      { token: agents },
      ({ body }) => body.revision === 2,
    );
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByRole('alert').getByText('もう一つあります。').waitFor();
    await page.getByRole('button', { name: '読みました' }).click();
    await page.getByRole('button', { name: '回答を送る' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
  });

  it("one's own name is refused; a colleague's is sent when it is confirmed", async () => {
    const ren = await desk.agent(browser(), 'Ren');
    await beAvailable(ren.page);
    await sayPresence(ren.page, '離席中');
    const { page } = await desk.agent(browser(), 'Aoi', { expects: /409|422/ });
    const asked = await desk.ask();
    await beAvailable(page);
    await page.getByRole('link', { name: '開く' }).click();
    await message(page).fill('設定から追加できます。Aoi Kisaragi');
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByRole('alert').getByText('ご自身の名前を除いてください').waitFor();
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Aoi Kisaragi']);
    await expectAccessible(page);
    await message(page).fill('設定から追加できます。担当: Fujimura');
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByRole('button', { name: '担当者の名前ではないので送る' }).waitFor();
    expect(await page.locator('mark').allInnerTexts()).toEqual(['Fujimura']);
    await expectAccessible(page);
    await page.getByRole('button', { name: '担当者の名前ではないので送る' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
  });

  it('a ticket that is handed over comes to the other agent with the note', async () => {
    const asked = await desk.ask();
    const aoi = await desk.agent(browser(), 'Aoi');
    await beAvailable(aoi.page);
    await aoi.page.getByRole('link', { name: '開く' }).click();
    const ren = await desk.agent(browser(), 'Ren', { language: 'en' });
    await ren.page.getByRole('checkbox', { name: 'Japanese' }).check();
    await beAvailable(ren.page, 'Available');
    await aoi.page.getByRole('button', { name: '引き継ぐ' }).click();
    const dialog = aoi.page.getByRole('dialog');
    await dialog.getByText('元の順番で列に戻り').waitFor();
    await expectAccessible(aoi.page);
    await aoi.page.keyboard.type('取引所にくわしい人へ。');
    await dialog.getByRole('button', { name: '引き継ぐ' }).click();
    await aoi.page.getByText(`${asked.turn}番を引き継ぎました。`).waitFor();
    await ren.page.getByRole('link', { name: 'Open' }).click();
    await ren.page.getByText('取引所にくわしい人へ。').waitFor();
    await expectAccessible(ren.page);
    await ren.page.getByRole('button', { name: 'Release' }).waitFor();
    await message(ren.page).fill('設定から追加できます。');
    await ren.page.getByRole('button', { name: 'Send answer' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
  });

  it('keys alone take a ticket, answer it and come back', async () => {
    const asked = await desk.ask();
    const { page } = await desk.agent(browser(), 'Aoi');
    await take(page).waitFor();
    await page.getByText('手元には何もありません。').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('次を取る').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await page.getByRole('button', { name: '受付中にして次を取る' }).focus();
    await page.keyboard.press('Enter');
    await message(page).waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('n と j は文字です。');
    expect(await message(page).inputValue()).toBe('n と j は文字です。');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`${asked.turn}番に返信しました。`).waitFor();
    await page.keyboard.type('gl');
    await page.getByRole('heading', { level: 1, name: '列' }).waitFor();
  });

  it('single-letter shortcuts can be switched off, and stay off', async () => {
    const { page } = await desk.agent(browser(), 'Aoi');
    await page.getByRole('button', { name: 'ショートカット' }).click();
    await page.getByRole('switch').uncheck({ force: true });
    await page.reload();
    await page.getByText('手元には何もありません。').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('?');
    expect(new URL(page.url()).pathname).toBe('/agent');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});
