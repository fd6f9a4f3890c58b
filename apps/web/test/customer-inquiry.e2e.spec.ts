import { afterAll, beforeAll, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { describeInBrowser, until } from '#testing';
import { expectAccessible, expectNoSideways } from './browser/visitor.js';
import { comeAsHanako, comeToSupport, inquiriesOf, untilReceived } from './customer/at-support.js';
import { type CustomersDesk, openCustomersDesk } from './customer/customers-desk.js';

describeInBrowser('a new inquiry', (browser) => {
  let desk: CustomersDesk;
  beforeAll(async () => {
    desk = await openCustomersDesk();
  });
  afterAll(() => desk?.close());

  it('of a guest: the decision before the text, on a topic that is not covered, and on one that is', async () => {
    const { page, ...visitor } = await comeToSupport(browser(), desk, { language: 'en', onPhone: true });
    await page.getByText('until 17:00 JST').waitFor();
    await page.getByText('About this desk').click();
    await page.getByText('Who answers is not disclosed').waitFor();
    await expectAccessible(page);

    await page.getByText('How to use it').click();
    await page.getByText('Support cannot answer this').waitFor();
    await page.getByText('comes with the paid plans').waitFor();
    const [plans] = await Promise.all([
      visitor.context.waitForEvent('page'),
      page.getByRole('link', { name: 'See the paid plans' }).click(),
    ]);
    await plans.getByRole('heading', { name: 'Choose a plan' }).waitFor();
    await plans.close();
    expect(await page.getByLabel('Message').count()).toBe(0);
    expect(await page.getByLabel('Registered e-mail address', { exact: true }).count()).toBe(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Send it anyway' }).click();
    await page.getByLabel('Message').waitFor();

    await page.getByRole('button', { name: 'Choose another topic' }).click();
    await page.getByText('Request for an exchange').click();
    await page.getByText('needs more information').waitFor();
    expect(await page.getByLabel('File type', { exact: true }).count()).toBe(0);
    await page.getByLabel('Kind of connection').selectOption('File');
    await page.getByLabel('I don’t know: File type').check();
    await page.getByLabel('I don’t know: Name of the exchange').check();
    await page.getByLabel('Registered e-mail address', { exact: true }).fill('not an address');
    await page.getByText('Support will answer this', { exact: true }).waitFor();
    await page.getByText('24 November 2026').waitFor();

    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Enter a subject.').waitFor();
    await page.getByLabel('Subject').fill('An exchange');
    await page.getByLabel('Message').fill('Please add it.');
    await page.getByRole('button', { name: 'Send' }).click();
    // The services name the field, and what was typed is still there.
    const address = page.getByLabel('Registered e-mail address', { exact: true });
    await until(
      () => address.getAttribute('aria-invalid'),
      (invalid) => invalid === 'true',
    );
    expect(await page.getByLabel('Message').inputValue()).toBe('Please add it.');
    await expectAccessible(page);
    await page.getByLabel('I don’t know: Registered e-mail address').check();
    await page.getByRole('button', { name: 'Send' }).click();

    await page.getByRole('heading', { name: 'Your inquiry has been received' }).waitFor();
    await page.getByText('It arrived before closing on a business day.').waitFor();
    await page.getByText('What happens next').waitFor();
    await page.getByText('This link is a key').waitFor();
    await expectAccessible(page);
    await expectNoSideways(page);
    await visitor.close();
  });

  it('with a screenshot: what was hidden has never left the browser', async () => {
    const { page, ...visitor } = await comeAsHanako(browser(), desk);
    await page.getByRole('button', { name: '不具合・エラー' }).click();
    expect(await page.getByLabel('ブラウザ', { exact: true }).inputValue()).toBe('Chrome');
    await page.getByLabel('分からない: 問題が起きるまでの操作').check();
    await page.getByText('このお問い合わせはお受けできます').waitFor();
    await page.getByLabel('件名').fill('残高');
    await page.getByLabel('本文').fill('残高が合いません。');

    const white = { width: 400, height: 200, channels: 3 as const, background: '#ffffff' };
    const buffer = await sharp({ create: white }).png().toBuffer();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).click();
    await (await choosing).setFiles({ name: '画面.png', mimeType: 'image/png', buffer });
    const picture = page.getByRole('img', { name: '選んだ画像' });
    await until(
      () => picture.boundingBox(),
      (box) => (box?.height ?? 0) > 200,
    );
    await picture.scrollIntoViewIfNeeded();
    const { x, y, width } = (await picture.boundingBox())!;
    const scale = width / 400;
    const at = (px: number, py: number) => [x + px * scale, y + py * scale] as const;
    await page.mouse.move(...at(50, 50));
    await page.mouse.down();
    await page.mouse.move(...at(150, 100), { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: '隠した部分 1' }).waitFor();
    // And one by keys alone: from the middle (140, 80, 120 × 40), four to the right, wider by eight.
    await page.getByRole('button', { name: '黒い四角を追加' }).press('Enter');
    await page.getByRole('button', { name: '隠した部分 2' }).press('ArrowRight');
    for (const _ of [1, 2])
      await page.getByRole('button', { name: '隠した部分 2' }).press('Shift+ArrowRight');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'この画像を添付' }).click();
    await page.getByText('隠し忘れがないか確かめて').waitFor();
    // Nothing goes out without the picture that somebody is about to attach.
    expect(await page.getByRole('button', { name: '送信する' }).isDisabled()).toBe(true);
    await page.getByLabel('見せてはいけないものはすべて隠しました').check();
    await page.getByRole('button', { name: 'この画像を添付' }).click();
    await page.getByText('送信済み').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '送信する' }).click();
    await untilReceived(page);

    const [{ ticketId }] = await inquiriesOf(desk, '残高');
    const call = { token: await desk.token() };
    const { body: ticket } = await desk.client.get(`/v1/tickets/${ticketId}`, call);
    const [{ attachmentId }] = ticket.messages[0].attachments;
    const access = await desk.client.post(`/v1/tickets/${ticketId}/attachments/${attachmentId}/access`, call);
    const file = await fetch(desk.url + access.body.url, { headers: access.body.headers });
    const { data, info } = await sharp(Buffer.from(await file.arrayBuffer()))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (px: number, py: number) => data[(py * info.width + px) * info.channels];
    expect([pixel(100, 75), pixel(52, 52), pixel(148, 98), pixel(270, 110)]).toEqual([0, 0, 0, 0]);
    expect([pixel(30, 75), pixel(350, 150), pixel(275, 110)]).toEqual([255, 255, 255]);

    await page.getByRole('button', { name: 'お問い合わせを開く' }).click();
    await page.getByRole('button', { name: '表示: 画面.png' }).click();
    await page.getByRole('img', { name: '画面.png' }).waitFor();
    await expectAccessible(page);
    visitor.expectNoComplaint();
    await visitor.close();
  });
});
