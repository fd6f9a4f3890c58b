import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  describeInBrowser,
  type DeskProcess,
  freshDatabase,
  startDesk,
  temporaryDirectory,
  until,
} from '#testing';
import { expectAccessible, visit, type Visitor } from './browser/visitor.js';
import { CLIENT, openProvider, RESOURCE } from './provider/provider.js';

const KEY = 'a2V5IG9mIGEgdGVzdCB0aGF0IGlzIGxvbmcgZW5vdWdo';

describeInBrowser('sign-in at an OpenID provider', (browser) => {
  let provider: Awaited<ReturnType<typeof openProvider>>;
  let desk: DeskProcess;
  const closes: (() => unknown)[] = [];

  beforeAll(async () => {
    // What it advises operators of a real one.
    for (const method of ['info', 'warn'] as const) jest.spyOn(console, method).mockReturnValue();
    const directory = await temporaryDirectory();
    const database = await freshDatabase();
    provider = await openProvider();
    closes.push(directory.remove, () => database.drop(), provider.close);
    desk = await startDesk({
      dataDir: directory.path,
      env: {
        DATABASE_URL: database.url,
        OIDC_ISSUER: provider.url,
        OIDC_AUDIENCE: RESOURCE,
        OIDC_CLIENT_ID: CLIENT,
        OIDC_PARAMETERS: `resource=${RESOURCE}`,
        GUEST_TOKEN_KEYS: `1:${KEY}`,
        AGENT_KEY: KEY,
        ATTACHMENTS_DIR: join(directory.path, 'attachments'),
      },
    });
    closes.push(() => desk.end('SIGINT'));
    await provider.serve(desk.url);
  });
  afterAll(async () => {
    for (const close of closes.reverse()) await close();
  });

  /** Somebody at a page, with every address that their browser asks for. */
  const come = async (place: string, expects?: RegExp) => {
    Object.assign(provider.moods, { tokenSeconds: 3600, givesRefreshTokens: true, isAway: false });
    const visitor = await visit(browser(), { url: desk.url, language: 'en', ...(expects && { expects }) });
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visitor.page.goto(place);
    return { ...visitor, asked };
  };

  const goOn = (page: Page) => page.getByRole('button', { name: 'Continue to sign in' }).click();
  const signIn = async (page: Page, name: string) => {
    await goOn(page);
    await page.getByRole('button', { name }).click();
  };
  /** What the tab keeps of whoever is signed in. */
  const tokenOf = async (page: Page): Promise<string | undefined> => {
    // A page that is just being left has nothing to say.
    const kept = await page.evaluate(`sessionStorage.getItem('junban.session')`).catch(() => null);
    return kept ? (JSON.parse(kept as string) as { token: string }).token : undefined;
  };
  const untilSignedIn = async (page: Page, notWith?: string): Promise<string> =>
    (await until(
      () => tokenOf(page),
      (token) => token !== undefined && token !== notWith,
    ))!;
  const end = async ({ asked, expectNoComplaint, close }: Visitor & { asked: string[] }) => {
    expectNoComplaint();
    expect(asked.filter((url) => /eyJ[\w-]+\.[\w-]{10,}|token=|token_hint/.test(url))).toEqual([]);
    await close();
  };

  it('comes back to the page and fragment left, with a token that the services take, and a reload keeps it', async () => {
    const visitor = await come('/agent#/somewhere');
    const { page } = visitor;
    await goOn(page);
    const back = page.waitForURL('**/agent#/somewhere', { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Aoi Kisaragi' }).click();
    await back;
    const authorization = `Bearer ${await untilSignedIn(page)}`;
    const line = await fetch(`${desk.url}/agent/v1/line`, { headers: { authorization } });
    expect(line.status).toBe(200);
    await page.reload();
    await page.getByRole('main').first().waitFor({ state: 'attached' });
    expect(`Bearer ${await tokenOf(page)}`).toBe(authorization);
    await expect(page.getByRole('button', { name: 'Continue to sign in' }).count()).resolves.toBe(0);
    await end(visitor);
  });

  it('lets customers in where they were, with their text, and at the help center and its support button', async () => {
    const visitor = await come('/support');
    const { page } = visitor;
    await page.getByRole('button', { name: 'Feedback on functions' }).click();
    await page.getByLabel('Subject').fill('Written before');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await signIn(page, '佐藤 花子');
    await page.getByText('佐藤 花子').waitFor();
    expect(await page.getByLabel('Subject').inputValue()).toBe('Written before');
    // Their own inquiries are shown to nobody else.
    await page.getByRole('link', { name: 'My inquiries' }).click();
    await page.getByText('You have no inquiries yet.').waitFor();
    await page.goto('/');
    await page.getByText('佐藤 花子').waitFor();
    await page.getByRole('button', { name: 'Contact support' }).click();
    await page
      .frameLocator('iframe')
      .getByRole('button', { name: /^佐藤 花子/ })
      .waitFor();
    await end(visitor);
  });

  it('renews the token in time, without anybody noticing, before and after a reload', async () => {
    const visitor = await come('/agent');
    const { page } = visitor;
    provider.moods.tokenSeconds = 62;
    await signIn(page, 'Aoi Kisaragi');
    let last = await untilSignedIn(page);
    for (const reloads of [false, true]) {
      if (reloads) await page.reload();
      last = await untilSignedIn(page, last);
    }
    await end(visitor);
  });

  it('says so when a sign-in has expired, and takes it up again on the same page', async () => {
    const visitor = await come('/agent', /401/);
    const { page } = visitor;
    Object.assign(provider.moods, { tokenSeconds: 5, givesRefreshTokens: false });
    await signIn(page, 'Aoi Kisaragi');
    await page.getByText('Your sign-in has expired').waitFor();
    await expectAccessible(page);
    expect(await tokenOf(page)).toBeUndefined();
    provider.moods.tokenSeconds = 3600;
    await goOn(page);
    await untilSignedIn(page);
    await page.waitForURL('**/agent');
    await end(visitor);
  });

  it('tells somebody without the role, and signs them out at the provider too', async () => {
    const visitor = await come('/agent');
    const { page } = visitor;
    await signIn(page, '佐藤 花子');
    await page.getByText('You may not use this page').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Leave' }).click();
    await page.waitForURL('**/agent');
    await goOn(page);
    // Otherwise the provider would know them still, and ask nobody.
    await page.getByRole('button', { name: 'Aoi Kisaragi' }).waitFor();
    await end(visitor);
  });

  it('refuses an answer that nobody here has asked for', async () => {
    const visitor = await come('/sign-in?code=stolen&state=forged');
    const { page } = visitor;
    await page.getByText('This sign-in is not valid').waitFor();
    expect(await tokenOf(page)).toBeUndefined();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await page.getByRole('button', { name: 'Aoi Kisaragi' }).click();
    await untilSignedIn(page);
    await end(visitor);
  });

  it('shows what the provider refuses, with the way back', async () => {
    const visitor = await come('/agent#/somewhere');
    const { page } = visitor;
    await signIn(page, 'Cancel');
    await page.getByRole('alert').getByText('access_denied').waitFor();
    const back = page.waitForURL('**/agent#/somewhere', { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Back to where you were' }).click();
    await back;
    await end(visitor);
  });

  it('says that the provider is away, before and after the way there', async () => {
    const visitor = await come('/agent', /Failed to load resource|ERR_EMPTY_RESPONSE/);
    const { page } = visitor;
    provider.moods.isAway = true;
    await goOn(page);
    await page.getByText('The sign-in service cannot be reached').waitFor();
    await expectAccessible(page);
    provider.moods.isAway = false;
    await goOn(page);
    await page.route('**/token', (route) => route.abort());
    await page.getByRole('button', { name: 'Aoi Kisaragi' }).click();
    await page.getByText('The sign-in service cannot be reached').waitFor();
    await page.unroute('**/token');
    await page.getByRole('button', { name: 'Sign in again' }).click();
    await untilSignedIn(page);
    await end(visitor);
  });
});
