import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '#testing';
import { expectAccessible, expectNoSideways, signInAs, visit } from './browser/visitor.js';
import { type CustomersDesk, openCustomersDesk } from './customer/customers-desk.js';

const FEEDBACK = { language: 'en', topic: 'feedback', message: 'A graph by month, please.' };

describeInBrowser('an inquiry that has been sent', (browser) => {
  let desk: CustomersDesk;
  beforeAll(async () => {
    desk = await openCustomersDesk();
  });
  afterAll(() => desk?.close());

  const send = async (inquiry: Record<string, unknown>, token?: string) => {
    const { body } = await desk.client.post('/v1/tickets', { ...(token && { token }), body: inquiry });
    return body;
  };
  const come = async (options: Partial<Parameters<typeof visit>[1]> = {}, place = '/support') => {
    const visitor = await visit(browser(), { url: desk.url, language: 'en', ...options });
    const addresses: string[] = [];
    visitor.context.on('request', (request) => addresses.push(request.url()));
    await visitor.page.goto(place);
    return { ...visitor, addresses };
  };
  const signIn = async (page: Page, name: string) => {
    await page.getByRole('button', { name: /^(Sign in|サインイン)$/ }).click();
    await signInAs(page, name);
  };

  it('of a guest is opened by its link alone, whose key goes into no address', async () => {
    const { ticketId, accessToken } = await send({
      ...{ ...FEEDBACK, language: 'ja', subject: 'ゲスト', registeredEmail: 'unknown' },
    });
    const { page, addresses, ...visitor } = await come(
      { language: 'ja', onPhone: true },
      `/support#ticket=${ticketId}&key=${encodeURIComponent(accessToken)}`,
    );
    await page.getByRole('heading', { name: 'ゲスト' }).waitFor();
    expect(page.url()).not.toContain(accessToken);
    await page.reload();
    await page.getByRole('heading', { name: 'ゲスト' }).waitFor();
    await page.getByLabel('メッセージ', { exact: true }).fill('追加です。');
    await page.getByText('順番と受付日は変わりません').waitFor();
    await page.getByRole('button', { name: '送信する' }).click();
    await page.getByRole('listitem').getByText('追加です。').waitFor();
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.getByRole('link', { name: 'お問い合わせの一覧' }).first().click();
    await page.getByRole('link', { name: /ゲスト/ }).waitFor();
    await expectAccessible(page);
    expect(addresses.filter((address) => address.includes(accessToken))).toEqual([]);
    await page.getByRole('button', { name: /このブラウザから消す/ }).click();
    expect(await page.getByText('ゲスト').count()).toBe(0);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('shows the answer as it comes, from support, and takes a follow-up on a new turn', async () => {
    const maike = await desk.token({ subject: 'maike', email: 'maike@example.com' });
    const { ticketId } = await send({ ...FEEDBACK, subject: 'Live' }, maike);
    const { page, ...visitor } = await come({ inDark: true });
    await signIn(page, 'Maike');
    await page.getByRole('link', { name: 'My inquiries' }).click();
    await page.getByRole('link', { name: /Live/ }).click();
    await page.getByText('In line', { exact: true }).waitFor();
    await desk.reply('Live', { message: 'You find it under Gains.' });
    await page.getByRole('listitem').getByText('You find it under Gains.').waitFor();
    await page.getByText('Answered', { exact: true }).waitFor();
    await page.getByText('takes a new turn and a new date').waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/agent|Aoi|Kisaragi/i);
    await expectAccessible(page);
    await page.getByLabel('Message', { exact: true }).fill('And by year?');
    await page.getByRole('button', { name: 'Send on a new turn' }).click();
    await page.getByText('In line', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'My inquiries' }).first().click();
    await page.getByRole('link', { name: /Live/ }).waitFor();
    // It is answered while the list is shown: that is news.
    await desk.reply('Live', { message: 'By year too.' });
    await desk.client.until(
      `/v1/tickets/${ticketId}`,
      { token: maike },
      ({ body }) => body.status === 'answered',
    );
    await page.reload();
    await page.getByText('New', { exact: true }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: /Live/ }).click();
    await page.getByRole('listitem').getByText('By year too.').waitFor();
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('that lacks information lists it; “I don’t know” is an answer; then it can be withdrawn', async () => {
    const { ticketId } = await send(
      { ...FEEDBACK, topic: 'new-exchange', subject: 'Exchange', details: { exchange: 'Example' } },
      await desk.token(),
    );
    const { page, ...visitor } = await come({ onPhone: true });
    await page.getByRole('button', { name: /^Sign-in/ }).click();
    await signIn(page, '佐藤');
    await page.goto(`/support#/tickets/${ticketId}`);
    await page.getByText('0 of 1 answered').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Kind of connection').selectOption('File');
    await page.getByText('1 of 1 answered').waitFor();
    await page.getByRole('button', { name: 'Send this' }).click();
    await page.getByLabel('I don’t know: File type').check();
    await page.getByRole('button', { name: 'Send this' }).click();
    await page.getByText('In line', { exact: true }).waitFor();

    const consent = page.getByRole('switch', { name: 'Support may look at my actual screen' });
    await consent.check();
    const view = `/v1/tickets/${ticketId}`;
    await desk.client.until(view, { token: await desk.token() }, ({ body }) => body.screenSharing === true);
    await consent.uncheck();
    await desk.client.until(view, { token: await desk.token() }, ({ body }) => !body.screenSharing);

    await page.getByRole('button', { name: 'Withdraw the inquiry' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByText('Withdrawn', { exact: true }).waitFor();
    await expectNoSideways(page);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('that was declined goes in again after an upgrade, with its text and a new turn', async () => {
    const free = { subject: 'taro', plan: 'free', email: 'taro@example.com' };
    const { ticketId } = await send(
      { ...FEEDBACK, topic: 'operation', subject: 'How to' },
      await desk.token(free),
    );
    const { page, ...visitor } = await come();
    await signIn(page, '田中');
    await page.goto(`/support#/tickets/${ticketId}`);
    await page.getByText('Not covered', { exact: true }).waitFor();
    await page.getByText('Support cannot answer this').waitFor();
    await page.getByRole('link', { name: 'See the paid plans' }).first().waitFor();
    await expectAccessible(page);
    await page.evaluate(
      (token) => {
        const session = JSON.parse(sessionStorage.getItem('junban.session')!) as object;
        sessionStorage.setItem('junban.session', JSON.stringify({ ...session, token }));
      },
      await desk.token({ ...free, plan: 'paid' }),
    );
    await page.reload();
    await page.getByText('Support will answer this', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Submit it again' }).click();
    await page.getByText('In line', { exact: true }).waitFor();
    await page.getByText('A graph by month, please.').first().waitFor();
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('says when the connection is lost, and goes on by itself', async () => {
    const { ticketId } = await send({ ...FEEDBACK, subject: 'Offline' }, await desk.token());
    const { page, context, ...visitor } = await come({ expects: /ERR_INTERNET_DISCONNECTED/ });
    await signIn(page, '佐藤');
    await page.goto(`/support#/tickets/${ticketId}`);
    await page.getByRole('heading', { name: 'Offline' }).waitFor();
    await context.setOffline(true);
    await page.getByText('You are offline').waitFor();
    await expectAccessible(page);
    await context.setOffline(false);
    await desk.reply('Offline', { message: 'Here it is.' });
    await page.getByRole('listitem').getByText('Here it is.').waitFor();
    await visitor.close();
  });

  it('shows live that its date has moved, and why', async () => {
    // From here on it is evening: no test of the desk's hours may follow.
    await desk.client.put('/demo/clock', { body: { now: '2026-11-24T18:00:00+09:00' } });
    const { ticketId } = await send({ ...FEEDBACK, subject: 'Moved' }, await desk.token());
    const { page, ...visitor } = await come({ onPhone: true });
    await page.getByRole('button', { name: /^Sign-in/ }).click();
    await signIn(page, '佐藤');
    await page.goto(`/support#/tickets/${ticketId}`);
    await page.getByText('25 November 2026').waitFor();
    const reason = { ja: '設備の点検', en: 'Maintenance' };
    const token = await desk.client.token({ role: 'operator', subject: 'operator-1', name: 'Operator' });
    const closure = { date: '2026-11-25', reason };
    const { status } = await desk.client.post('/operations/v1/closures', { token, body: closure });
    expect(status).toBe(201);
    await page.getByText('The date has changed').waitFor();
    await page.getByText(/moved from .*25 November 2026 to .*26 November 2026/).waitFor();
    await page.getByText(/closed on .*25 November.*Maintenance/).waitFor();
    await page.getByRole('region', { name: /^Turn/ }).getByText('26 November 2026').waitFor();
    await page.getByText('What you were told, and when').click();
    await page.getByText('by the Japanese edition of Mon, 9 September 2024').waitFor();
    await expectAccessible(page);
    await expectNoSideways(page);
    visitor.expectNoComplaint();
    await visitor.close();
  });
});
