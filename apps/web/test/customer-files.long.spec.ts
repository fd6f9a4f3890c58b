import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { describeInBrowser, until } from '#testing';
import { expectAccessible, expectNoSideways } from './browser/visitor.js';
import { comeToSupport } from './customer/at-support.js';
import { type CustomersDesk, openCustomersDesk } from './customer/customers-desk.js';

const MEBIBYTE = 1_048_576;

/** A form that has files: feedback needs nothing else. */
const openForm = async (page: Page) => {
  await page.getByRole('button', { name: /^(Feedback|機能への意見)/ }).click();
  await page.getByRole('button', { name: /^(Choose files|ファイルを選ぶ)$/ }).waitFor();
};

/** Somebody pastes, or drops, a picture that the browser itself has painted. */
const give = (page: Page, how: 'paste' | 'drop', name: string) =>
  page.getByRole('region', { name: 'Files' }).evaluate(
    async (section, { how, name }) => {
      // What runs in the browser has the browser's names.
      const { document, DataTransfer, File, ClipboardEvent, DragEvent } = globalThis as any;
      const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 60 });
      canvas.getContext('2d').fillRect(0, 0, 40, 60);
      const picture = await new Promise<any>((resolve) => canvas.toBlob(resolve, 'image/png'));
      const data = new DataTransfer();
      data.items.add(new File([picture], name, { type: 'image/png' }));
      if (how === 'paste')
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
      else
        (section as any).firstElementChild.dispatchEvent(
          new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
        );
    },
    { how, name },
  );

const choose = async (
  page: Page,
  button: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await choosing).setFiles(file);
};

const attach = async (page: Page, confirmed: string, button: string) => {
  await page.getByLabel(confirmed).check();
  // A hasty hand attaches it once all the same.
  await page.getByRole('button', { name: button }).dblclick();
};

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

describeInBrowser('files of an inquiry', (browser) => {
  let desk: CustomersDesk;
  beforeAll(async () => {
    desk = await openCustomersDesk({
      ATTACHMENT_MAX_BYTES: String(MEBIBYTE),
      ATTACHMENT_TEXT_MAX_BYTES: String(MEBIBYTE),
    });
  });
  afterAll(() => desk?.close());

  it('are pasted and dropped, shown on their way, cancelled, tried again, and refused in clear words', async () => {
    const { page, ...visitor } = await comeToSupport(browser(), desk, {
      language: 'en',
      expects: /400|413|500|ERR_FAILED/,
    });
    await openForm(page);

    // On its way until the test lets it go on.
    let held: Route | undefined;
    await page.route('**/v1/attachments', (route) => void (held = route), { times: 1 });
    await give(page, 'paste', 'pasted.png');
    await attach(page, 'I have hidden personal data', 'Attach this picture');
    // Of which nothing has gone yet: there is no bar to be seen.
    await page.getByRole('progressbar', { name: 'Sending pasted.png' }).waitFor({ state: 'attached' });
    await page.getByText('You can send it as soon as your files are there.').waitFor();
    await expectAccessible(page);
    await until(
      () => held,
      (route) => route !== undefined,
    );
    await page.getByRole('button', { name: 'Cancel: pasted.png' }).click();
    await row(page, 'pasted.png').waitFor({ state: 'detached' });
    // Whoever has cancelled may send without it.
    expect(await page.getByRole('button', { name: 'Send', exact: true }).isEnabled()).toBe(true);

    await page.route('**/v1/attachments', (route) => route.abort(), { times: 1 });
    await give(page, 'drop', 'dropped.png');
    await attach(page, 'I have hidden personal data', 'Attach this picture');
    const dropped = row(page, 'dropped.png');
    await dropped.getByText('No connection').waitFor();
    await dropped.getByRole('button', { name: 'Try again' }).click();
    await dropped.getByText('sent', { exact: false }).waitFor();

    const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
    await choose(page, 'Choose files', {
      ...{ name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) },
    });
    const refused = row(page, 'drawing.svg');
    await refused.getByText('It is HTML, SVG or a script').waitFor();
    // It would be refused again.
    expect(await refused.getByRole('button', { name: 'Try again' }).count()).toBe(0);
    await choose(page, 'Choose files', {
      ...{ name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.alloc(MEBIBYTE + 1, 'a') },
    });
    await row(page, 'long.csv').getByText('1 MiB').waitFor();
    await expectAccessible(page);
    for (const name of ['drawing.svg', 'long.csv'])
      await page.getByRole('button', { name: `Remove: ${name}` }).click();

    await page.getByLabel('Subject').fill('With a picture');
    await page.getByLabel('Message').fill('See the picture.');
    await page.getByLabel('Registered e-mail address', { exact: true }).fill('guest@example.com');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByRole('button', { name: 'Open the inquiry' }).click();
    await page.getByRole('button', { name: 'Show: dropped.png' }).click();
    await page.getByRole('img', { name: 'dropped.png' }).waitFor();
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('come from a phone’s camera, which shows what is before it', async () => {
    const { page, ...visitor } = await comeToSupport(browser(), desk, { onPhone: true });
    await openForm(page);
    const camera = page.locator('input[capture]');
    expect([await camera.getAttribute('capture'), await camera.getAttribute('accept')]).toEqual([
      'environment',
      'image/*',
    ]);
    const photo = { width: 1200, height: 1600, channels: 3 as const, background: '#88aacc' };
    await choose(page, 'カメラで撮る', {
      name: 'photo.jpg',
      mimeType: 'image/jpeg',
      buffer: await sharp({ create: photo }).jpeg().toBuffer(),
    });
    await page.getByRole('img', { name: '選んだ画像' }).waitFor();
    await expectNoSideways(page);
    await attach(page, '見せてはいけないものはすべて隠しました', 'この画像を添付');
    await row(page, 'photo.png').getByText('送信済み').waitFor();
    visitor.expectNoComplaint();
    await visitor.close();
  });
});
