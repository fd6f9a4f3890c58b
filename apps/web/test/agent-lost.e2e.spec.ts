import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, untilTaken } from '#testing';
import { AgentDesk, beAvailable, message, take } from './browser/agent-desk.js';
import { expectAccessible, holdBack } from './browser/visitor.js';

const TEXT = '取引所は設定の「取引所」から追加できます。';

// What takes longer, a lease that runs out above all, is in agent-lost.long.spec.ts.
describeInBrowser('a console that loses its ticket or connection', (browser) => {
  let desk: AgentDesk;
  beforeAll(async () => {
    desk = await AgentDesk.open({ ASSIGNMENT_MODE: 'pull' });
  });
  afterEach(() => desk.leave());
  afterAll(() => desk?.close());

  it('a reply under a fence that has ended is refused, and the text stays', async () => {
    const asked = await desk.ask();
    const { page } = await desk.agent(browser(), 'Aoi', { expects: /409/ });
    await beAvailable(page);
    await take(page).click();
    await message(page).fill(TEXT);
    // The page does not hear of it: its stream stands still.
    await page.context().route('**/agent/v1/stream', () => undefined);
    await page.reload();
    await message(page).waitFor();
    const token = await desk.people.token({ role: 'operator', subject: 'operator-1' });
    const body = { reason: 'Urgent.' };
    await desk.people.post(`/operations/v1/tickets/${asked.ticketId}/take-away`, { token, body });
    await page.getByRole('button', { name: '回答を送る' }).click();
    await page.getByText('送られていない文面があります').waitFor();
    expect(await message(page).inputValue()).toBe(TEXT);
  });

  it('a lost connection is shown; what is typed meanwhile is kept and sent once it is back', async () => {
    const asked = await desk.ask();
    const { page, context } = await desk.agent(browser(), 'Aoi', { expects: /ERR_|Failed to (load|fetch)/ });
    await beAvailable(page);
    await take(page).click();
    await message(page).waitFor();
    await context.setOffline(true);
    await page.getByText('接続が切れています').waitFor();
    await message(page).fill(TEXT);
    await page.getByRole('button', { name: '回答を送る' }).click();
    // What else the page shows may have to be asked for again, too.
    const reply = page.getByRole('region', { name: '返信', exact: true });
    await reply.getByText('接続できません。入力した内容はそのまま残っています。').waitFor();
    await expectAccessible(page);
    await context.setOffline(false);
    await reply.getByRole('button', { name: '再試行' }).click();
    const { messages } = await desk.until(asked, ({ status }) => status === 'answered');
    expect(messages.filter(({ from }: any) => from === 'support')).toHaveLength(1);
  });

  it('a call for the next turn that comes late opens what the desk has given meanwhile', async () => {
    const { page } = await desk.agent(browser(), 'Aoi', { expects: /409/ });
    await beAvailable(page);
    const held = await holdBack(page, '**/agent/v1/turns/next');
    await take(page).click();
    const [late] = await held(1);
    const { turn } = await desk.ask();
    const token = await desk.people.token({ role: 'agent', subject: 'agent-1' });
    await untilTaken(desk.people, token);
    await page.getByText(`${turn}番が届きました`).waitFor();
    await late!.continue();
    await message(page).waitFor();
    expect(await page.getByText('担当できる件数に達しています').count()).toBe(0);
  });

  it('words for a note and for an act outlive the page, until they are sent', async () => {
    const asked = await desk.ask();
    const { page } = await desk.agent(browser(), 'Aoi');
    const note = page.getByRole('textbox', { name: 'メモを書く' });
    const release = page.getByRole('button', { name: '列に戻す', exact: true });
    const reason = page.getByRole('dialog').getByRole('textbox', { name: '理由' });
    await beAvailable(page);
    await take(page).click();
    await note.fill('規約を確認中です。');
    // Nobody answers it: it is under way when the page goes.
    await page.context().route('**/notes', () => undefined);
    await page.getByRole('button', { name: 'メモを残す' }).click();
    await release.click();
    await reason.fill('確認に時間がかかります。');
    await page.reload();
    await page.context().unroute('**/notes');
    await release.click();
    expect(await reason.inputValue()).toBe('確認に時間がかかります。');
    await page.getByRole('dialog').getByRole('button', { name: '列に戻す', exact: true }).click();
    await page.getByText(`${asked.turn}番を列に戻しました。`).waitFor();
    await take(page).click();
    await message(page).waitFor();
    expect(await note.inputValue()).toBe('規約を確認中です。');
    await message(page).fill('確認しました。');
    await release.click();
    expect(await reason.inputValue()).toBe('');
    await page.getByRole('dialog').getByRole('button', { name: 'キャンセル' }).click();
    await page.getByRole('button', { name: '回答を送る' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
  });
});
