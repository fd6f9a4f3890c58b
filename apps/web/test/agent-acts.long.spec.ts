import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '#testing';
import { AgentDesk, type Asked, beAvailable, message, take } from './browser/agent-desk.js';
import { watchNotifications } from './browser/notifications.js';
import { PICTURE } from './browser/picture.js';
import { expectAccessible } from './browser/visitor.js';

const ADMIN = 'https://admin.example';

describeInBrowser('what else is done at the console', (browser) => {
  let desk: AgentDesk;
  let operator: string;
  beforeAll(async () => {
    desk = await AgentDesk.open({
      ...{ ASSIGNMENT_MODE: 'pull', CUSTOMER_KEY: 'shared with the admin pages, 32 characters' },
      ACTIVITY_LOG_URL: `${ADMIN}/log/{customer}`,
      ACTUAL_SCREEN_URL: `${ADMIN}/screen/{ticketId}`,
    });
    operator = await desk.people.token({ role: 'operator', subject: 'operator-1' });
  });
  afterEach(() => desk.leave());
  afterAll(() => desk?.close());

  const audited = async ({ turn }: Asked, ...acts: string[]) => {
    const { body } = await desk.people.get(`/operations/v1/audit?turn=${turn}`, { token: operator });
    return body.items.filter(({ act }: any) => acts.includes(act)).reverse();
  };
  const takeNext = async (page: Page) => {
    await take(page).click();
    await message(page)
      .waitFor()
      .catch(async (cause) => {
        throw new Error(`No ticket has opened: ${await page.locator('body').innerText()}`, { cause });
      });
  };
  const taken = async (page: Page) => {
    await beAvailable(page);
    await takeNext(page);
  };
  const giveBack = async (page: Page, act: string, reason: string, done: string) => {
    await page.getByRole('button', { name: act, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: '理由' }).fill(reason);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: act, exact: true }).click();
    await page.getByText(done).waitFor();
    await takeNext(page);
  };

  it('a ticket is released, skipped, noted on and declined, each with a word that the customer does not see', async () => {
    const asked = await desk.ask();
    const { turn } = asked;
    const { page, expectNoComplaint } = await desk.agent(browser(), 'Aoi');
    await taken(page);
    await giveBack(page, '列に戻す', '確認に時間がかかります。', `${turn}番を列に戻しました。`);
    await giveBack(page, '飛ばす', 'お電話を待ちます。', `${turn}番を飛ばしました。`);

    await page.getByRole('textbox', { name: 'メモを書く' }).fill('規約を確認しました。');
    await page.getByRole('button', { name: 'メモを残す' }).click();
    await page.getByRole('listitem').filter({ hasText: '規約を確認しました。' }).waitFor();

    await page.getByRole('button', { name: 'そのほかの操作' }).click();
    await page.getByRole('menuitem', { name: 'お断りする' }).click();
    await message(page).fill('税務のご相談は承っておりません。');
    await page.getByRole('button', { name: 'お断りを送る' }).click();
    await page.getByText('理由を書いてください。').waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'お断りの理由' }).fill('個別の申告の相談です。');
    await page.getByRole('button', { name: 'お断りを送る' }).click();
    const view = await desk.until(asked, ({ status }) => status === 'declined');
    expect(view.messages.at(-1)).toMatchObject({ from: 'support', body: '税務のご相談は承っておりません。' });
    expect(JSON.stringify(view)).not.toMatch(/確認に時間|お電話|規約|個別の申告/);
    const reasons = (await audited(asked, 'requeued', 'replied')).map(({ cause, detail }: any) => [
      cause,
      detail.reason,
    ]);
    expect(reasons).toEqual([
      ['released', '確認に時間がかかります。'],
      ['skipped', 'お電話を待ちます。'],
      ['declined', '個別の申告の相談です。'],
    ]);
    expectNoComplaint();
  });

  it('an image is sent with a reply, made anew, under a name that tells nothing', async () => {
    const asked = await desk.ask();
    const { page } = await desk.agent(browser(), 'Aoi');
    await taken(page);
    const file = { name: 'aoi-kisaragi.png', mimeType: 'image/png', buffer: PICTURE };
    for (let times = 0; times < 2; times++) {
      const remove = page.getByRole('button', { name: /を外す$/ });
      await page.locator('input[type=file]').setInputFiles(file);
      await remove.waitFor();
      if (times === 0) await remove.click();
    }
    await expectAccessible(page);
    await message(page).fill('この画面をご覧ください。');
    await page.getByRole('button', { name: 'プレビュー' }).click();
    await page.getByText('画像 1件').waitFor();
    await page.getByRole('button', { name: '回答を送る' }).click();
    const { messages } = await desk.until(asked, ({ status }) => status === 'answered');
    expect(messages.at(-1).attachments).toEqual([
      {
        attachmentId: expect.any(String),
        name: 'support-1.png',
        type: 'image/png',
        size: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(messages)).not.toMatch(/kisaragi/i);
  });

  it('the activity log and, with consent, the actual screen are opened where they are; both are audited', async () => {
    const asked = await desk.ask();
    const { page, context, expectNoComplaint } = await desk.agent(browser(), 'Aoi');
    await context.route(`${ADMIN}/**`, (route) => route.fulfill({ body: 'Admin pages' }));
    await taken(page);
    const opened = async (name: string) => {
      const coming = context.waitForEvent('page');
      await page.getByRole('button', { name }).click();
      const other = await coming;
      await other.waitForURL(`${ADMIN}/**`);
      const state = [other.url(), await other.evaluate('document.referrer'), await other.evaluate('opener')];
      await other.close();
      return state;
    };
    expect(await opened('操作記録を開く')).toEqual([expect.stringMatching(/\/log\/[0-9a-f]{64}$/), '', null]);
    const noConsent = page.getByText('実際の画面: お客様の同意がありません');
    await noConsent.waitFor();
    await expectAccessible(page);
    const consent = (screenSharing: boolean) =>
      desk.people.put(`/v1/tickets/${asked.ticketId}/consents`, {
        ...{ token: desk.customer, body: { screenSharing } },
      });
    await consent(true);
    expect(await opened('実際の画面を開く')).toEqual([`${ADMIN}/screen/${asked.ticketId}`, '', null]);
    await consent(false);
    await noConsent.waitFor();
    expect(await page.getByRole('link', { name: /開かないときは/ }).count()).toBe(1);
    const entries = await audited(asked, 'activity-log-opened', 'actual-screen-opened');
    expect(entries.map(({ act }: any) => act)).toEqual(['activity-log-opened', 'actual-screen-opened']);
    expectNoComplaint();
  });

  it('a new turn is told by the browser while the page is not looked at', async () => {
    const { page, context } = await desk.agent(browser(), 'Aoi');
    await context.grantPermissions(['notifications']);
    await context.addInitScript(watchNotifications);
    await page.reload();
    await page.getByText('ほかの画面を見ている間も').waitFor();
    await page.getByRole('combobox', { name: '同時に担当する件数' }).selectOption('2');
    await beAvailable(page);
    /** Given at the agent's other window, so that it comes to this one by itself. */
    const given = async () => {
      const { turn } = await desk.ask();
      const token = await desk.people.token({ role: 'agent', subject: 'agent-1' });
      await desk.people.post('/agent/v1/turns/next', { token });
      await page.getByText(`${turn}番が届きました`).waitFor();
      return turn;
    };
    await given();
    expect(await page.evaluate('told')).toEqual([]);
    await page.evaluate('isHidden = true');
    const turn = await given();
    expect(await page.evaluate('told')).toEqual([`${turn}番が届きました`]);
  });

  it('what fails while it is drawn says so in its place, and leaves what was typed', async () => {
    const asked = await desk.ask();
    const { page, context } = await desk.agent(browser(), 'Aoi', { expects: /TypeError|error/i });
    await context.route('**/agent/v1/tickets/*/history*', (route) =>
      route.fulfill({ json: { items: [null] } }),
    );
    await taken(page);
    const notDrawn = page.getByRole('alert').filter({ hasText: '表示できませんでした' });
    await notDrawn.waitFor();
    await message(page).fill('設定から追加できます。');
    await expectAccessible(page);
    await context.route('**/agent/v1/line?*', (route) => route.fulfill({ json: { items: [null] } }));
    await page.getByRole('link', { name: /^列/ }).click();
    await page.getByRole('main').getByRole('alert').getByText('表示できませんでした').waitFor();
    await page.getByRole('link', { name: /質問/ }).click();
    await message(page).waitFor();
    await context.unrouteAll();
    await notDrawn.getByRole('button', { name: '再読み込み' }).click();
    await page
      .getByText('ほかにはありません。')
      .or(page.getByRole('link', { name: /取り下げ済み/ }))
      .first()
      .waitFor();
    expect(await notDrawn.count()).toBe(0);
    expect(await message(page).inputValue()).toBe('設定から追加できます。');
    await page.getByRole('button', { name: '回答を送る' }).click();
    await desk.until(asked, ({ status }) => status === 'answered');
  });
});
