import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, until } from '#testing';
import { expectAccessible, expectNoSideways, holdBack } from './browser/visitor.js';
import { comeAsHanako, inquiriesOf, untilReceived } from './customer/at-support.js';
import { type CustomersDesk, openCustomersDesk } from './customer/customers-desk.js';

/** Feedback needs no fields: the shortest way to the text. */
const writeFeedback = async (page: Page, subject: string) => {
  await page.getByRole('button', { name: '機能への意見' }).click();
  await page.getByText('このお問い合わせはお受けできます').waitFor();
  await page.getByLabel('件名').fill(subject);
  await page.getByLabel('本文').fill('月ごとのグラフがほしいです。');
};

describeInBrowser('what a customer sends', (browser) => {
  let desk: CustomersDesk;
  beforeAll(async () => {
    desk = await openCustomersDesk();
  });
  afterAll(() => desk?.close());

  it('sent twice at once, over a network that loses the answer, and after a reload, is one', async () => {
    const { page, ...visitor } = await comeAsHanako(browser(), desk, { expects: /ERR_FAILED/ });
    await writeFeedback(page, '一度だけ');
    // The services have taken it, and nobody is told, however long that is looked at.
    let isLost = true;
    let lost = 0;
    await page.route('**/v1/tickets', async (route) => {
      if (route.request().method() === 'POST' && isLost) {
        lost += 1;
        await route.fetch();
        await route.abort();
      } else await route.continue();
    });
    await page.getByRole('button', { name: '送信する' }).dblclick();
    await page.getByText('送信の返事が届いていません').waitFor();
    await expectAccessible(page);
    await page.reload({ waitUntil: 'commit' });
    isLost = false;
    await untilReceived(page);
    expect(lost).toBeGreaterThan(0);
    expect(await inquiriesOf(desk, '一度だけ')).toHaveLength(1);
    visitor.expectNoComplaint();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await visitor.close();
  });

  it('is kept while it is written, in all tabs, until it is sent from one of them', async () => {
    const { page, newTab, ...visitor } = await comeAsHanako(browser(), desk, { onPhone: true, inDark: true });
    await writeFeedback(page, '下書き');
    await page.reload();
    expect(await page.getByLabel('本文').inputValue()).toBe('月ごとのグラフがほしいです。');
    const other = await newTab();
    await other.goto('/support');
    await page.getByLabel('件名').fill('二つのタブ');
    await until(
      () => other.getByLabel('件名').inputValue(),
      (subject) => subject === '二つのタブ',
    );
    await page.getByRole('button', { name: '送信する' }).click();
    await untilReceived(page);
    await other.getByRole('heading', { name: '何についてのお問い合わせですか' }).waitFor();
    await expectNoSideways(page);
    expect(await inquiriesOf(desk, '二つのタブ')).toHaveLength(1);
    await visitor.close();
  });

  it('is the second thought about the screen, whatever is heard of the first one meanwhile', async () => {
    const token = await desk.token();
    const inquiry = { language: 'ja', topic: 'feedback', subject: '画面の共有', message: '月ごとのグラフ' };
    const { body: sent } = await desk.client.post('/v1/tickets', { token, body: inquiry });
    const view = `/v1/tickets/${sent.ticketId}`;
    const { page, ...visitor } = await comeAsHanako(browser(), desk);
    await page.goto(`/support#/tickets/${sent.ticketId}`);
    const consent = page.getByRole('switch', { name: 'サポートが実際の画面を見ることに同意する' });
    await consent.waitFor();
    const held = await holdBack(page, '**/consents');
    await consent.check();
    await consent.uncheck();
    // The second waits for the first: side by side, it could come before it and be lost.
    const [first, ...others] = await held(1);
    expect(others).toEqual([]);
    await first!.continue();
    const [, second] = await held(2);
    await desk.client.until(view, { token }, ({ body }) => body.screenSharing === true);
    const body = { message: '一つ目と共に届く' };
    await desk.client.post(`${view}/messages`, { token, body });
    await page.getByRole('listitem').getByText(body.message).waitFor();
    expect(await consent.isChecked()).toBe(false);
    await second!.continue();
    await desk.client.until(view, { token }, (answer) => !answer.body.screenSharing);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('goes on after the device was offline, and tells that it is', async () => {
    const { page, context, ...visitor } = await comeAsHanako(browser(), desk, {
      expects: /ERR_INTERNET_DISCONNECTED/,
    });
    await writeFeedback(page, '圏外');
    await context.setOffline(true);
    await page.getByText('インターネットに接続していません').waitFor();
    await page.getByRole('button', { name: '送信する' }).click();
    await page.getByText('送信の返事が届いていません').waitFor();
    await context.setOffline(false);
    await untilReceived(page);
    expect(await inquiriesOf(desk, '圏外')).toHaveLength(1);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('survives a sign-in that has expired', async () => {
    const { page, ...visitor } = await comeAsHanako(browser(), desk, { expects: /401/ });
    await writeFeedback(page, '期限切れ');
    await page.route('**/v1/tickets', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer of.the.past' } }),
    );
    await page.getByRole('button', { name: '送信する' }).click();
    await page.getByText('サインインの有効期限が切れました').waitFor();
    expect(await page.getByLabel('本文').inputValue()).toBe('月ごとのグラフがほしいです。');
    await visitor.close();
  });
});
