import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '#testing';
import { openTuesdayDesk, type TuesdayDesk } from './browser/tuesday-desk.js';
import { expectAccessible, expectNoSideways, signInAs, visit } from './browser/visitor.js';

const PAGES = ['/', '/support', '/agent', '/operations'];

describeInBrowser('every page', (browser) => {
  let desk: TuesdayDesk;
  beforeAll(async () => {
    desk = await openTuesdayDesk();
  });
  afterAll(() => desk?.close());

  const looks = PAGES.flatMap((path) =>
    (['ja', 'en'] as const).flatMap((language) =>
      [true, false].map((onPhone) => ({ path, language, onPhone, inDark: onPhone })),
    ),
  );

  it.each(looks)(
    'is accessible, in bounds and within its policy: $path $language, phone $onPhone',
    async (look) => {
      const visitor = await visit(browser(), { url: desk.url, ...look });
      const { page } = visitor;
      await page.goto(look.path);
      await page.getByRole('main').waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe(look.language);
      await expectAccessible(page);
      await expectNoSideways(page);
      visitor.expectNoComplaint();
      await visitor.close();
    },
  );

  it.each(PAGES)('%s has a policy without exceptions for inline code', async (path) => {
    const answer = await fetch(desk.url + path);
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(policy).toContain(path === '/support' ? "frame-ancestors 'self'" : "frame-ancestors 'none'");
  });

  it('the demonstration asks whom one wants to be, and a reload keeps it', async () => {
    const visitor = await visit(browser(), { url: desk.url, language: 'en' });
    const { page } = visitor;
    await page.goto('/agent#/somewhere');
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: 'Operator' }).count()).toBe(0);
    await signInAs(page, 'Aoi Kisaragi');
    const choice = page.getByText('Choose who you want to be');
    await choice.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('main').first().waitFor({ state: 'attached' });
    expect(await choice.count()).toBe(0);
    await page.goto('/operations');
    await page.getByRole('heading', { name: 'You may not use this page' }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await signInAs(page, 'Operator');
    await choice.waitFor({ state: 'detached' });
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('what cannot be drawn says so in the language of the page, until a reload draws it', async () => {
    const expects = /not today/;
    const visitor = await visit(browser(), { url: desk.url, language: 'en', expects });
    const { page } = visitor;
    await page.addInitScript(() => {
      const [arrival] = performance.getEntriesByType('navigation' as never) as { type?: string }[];
      if (arrival?.type === 'reload') return;
      const refuse = () => {
        throw new Error('not today');
      };
      Object.defineProperty((globalThis as any).document, 'title', { set: refuse, get: () => 'Help' });
    });
    await page.goto('/');
    await page.getByRole('main').getByRole('alert').getByText('This could not be shown').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('an address of a service that does not exist is no page', async () => {
    const answer = await fetch(`${desk.url}/agent/v1/nothing`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
