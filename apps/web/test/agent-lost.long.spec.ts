import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, until } from '#testing';
import { AgentDesk, beAvailable, message, take } from './browser/agent-desk.js';
import { expectAccessible, signInAs } from './browser/visitor.js';

const TEXT = '取引所は設定の「取引所」から追加できます。';

describeInBrowser('a console that loses its lease or sign-in, or has another beside it', (browser) => {
  let desk: AgentDesk;
  beforeAll(async () => {
    desk = await AgentDesk.open({ LEASE_SECONDS: '8', ASSIGNMENT_MODE: 'pull' });
  });
  afterEach(() => desk.leave());
  afterAll(() => desk?.close());

  it('warns before a lease ends; what is not sent by then is kept, and goes on when the ticket comes again', async () => {
    const asked = await desk.ask();
    const { page } = await desk.agent(browser(), 'Aoi');
    await beAvailable(page);
    await take(page).click();
    await page.getByText('担当の残り時間がわずかです').waitFor();
    await message(page).fill(TEXT);
    await page.getByText('下書きを保存しました').waitFor();
    await expectAccessible(page);
    // Nobody acts on it any more, and a live stream stands for an act twice.
    await page.getByText('送られていない文面があります').waitFor({ timeout: 60_000 });
    expect(await message(page).inputValue()).toBe(TEXT);
    await page.getByText('閲覧のみです。').waitFor();
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: '文面をコピー' }).waitFor();
    await take(page).click();
    await page.getByRole('button', { name: '回答を送る' }).click();
    const { messages } = await desk.until(asked, ({ status }) => status === 'answered');
    expect(messages.at(-1).body).toBe(TEXT);
  });

  it('who has to sign in again finds the text where it was; somebody else does not', async () => {
    await desk.ask();
    const { page } = await desk.agent(browser(), 'Aoi', { expects: /401/ });
    await beAvailable(page);
    await take(page).click();
    await message(page).fill(TEXT);
    const expire = async () => {
      const at = page.url();
      // The page that is left asks for nothing any more, and can't be the one that hears of it.
      await page.goto('about:blank');
      await page.context().route('**/agent/v1/**', (route) =>
        route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          body: '{"type":"x:expired"}',
        }),
      );
      await page.goto(at);
      await page.getByText('サインインの有効期限が切れました').waitFor();
      await page.context().unroute('**/agent/v1/**');
    };
    await expire();
    await signInAs(page, 'Aoi');
    await message(page).waitFor();
    expect(await message(page).inputValue()).toBe(TEXT);
    await expire();
    await signInAs(page, 'Ren');
    await page.getByText('閲覧のみです。').waitFor();
    expect(await message(page).count()).toBe(0);
  });

  it('a second tab goes on from the draft, and says where the two differ', async () => {
    await desk.ask();
    const { page, newTab, context } = await desk.agent(browser(), 'Aoi', { expects: /409/ });
    await beAvailable(page);
    await take(page).click();
    await message(page).fill('下書き');
    await page.getByText('下書きを保存しました').waitFor();
    const other = await newTab();
    await other.goto(page.url());
    await signInAs(other, 'Aoi');
    await until(
      () => message(other).inputValue(),
      (text) => text === '下書き',
    );
    // Neither hears of the other.
    await context.route('**/agent/v1/stream', (route) => route.abort());
    for (const tab of [page, other]) {
      await tab.reload();
      await message(tab).waitFor();
      await tab.route('**/agent/v1/tickets/*', (route) => route.abort());
    }
    await message(other).fill('下書き、別の画面から');
    await other.getByText('下書きを保存しました').waitFor();
    await message(page).fill('下書き、この画面から');
    await page.getByText('別の画面で').first().waitFor();
    expect(await message(page).inputValue()).toBe('下書き、この画面から');
    await page.getByRole('button', { name: '別の画面の文面に替える' }).click();
    expect(await message(page).inputValue()).toBe('下書き、別の画面から');
  });
});
