import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { expect } from '@jest/globals';
import { until } from '#testing';

/** Somebody with a browser. */
export interface VisitorOptions {
  /** Where the pages are served. */
  url: string;
  language?: 'ja' | 'en';
  /** 360 px wide, with a finger in place of a mouse. */
  onPhone?: boolean;
  inDark?: boolean;
  /** Answers the check of the console that a test provokes on purpose, such as a refused request. */
  expects?: RegExp;
}

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Another tab of the same person. */
  newTab: () => Promise<Page>;
  /** Fails on what the browser has complained of: errors in scripts, and what the content security policy refused. */
  expectNoComplaint: () => void;
  close: () => Promise<void>;
}

const LOCALE = { ja: 'ja-JP', en: 'en-GB' };

const listen = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
};

/** Opens a browser's window of its own, with nothing kept from others. */
export const visit = async (browser: Browser, options: VisitorOptions): Promise<Visitor> => {
  const { url, language = 'ja', onPhone = false, inDark = false, expects } = options;
  const context = await browser.newContext({
    baseURL: url,
    locale: LOCALE[language],
    timezoneId: 'America/New_York',
    colorScheme: inDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(onPhone
      ? { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
      : { viewport: { width: 1280, height: 860 } }),
  });
  context.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  const newTab = async () => {
    const page = await context.newPage();
    listen(page, complaints);
    return page;
  };
  return {
    context,
    page: await newTab(),
    newTab,
    expectNoComplaint: () => expect(complaints.filter((complaint) => !expects?.test(complaint))).toEqual([]),
    close: () => context.close(),
  };
};

/** Fails on anything that WCAG 2.2 AA, or axe's good practice, finds wrong with a page as it stands; frames included. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`,
  );
  expect(found).toEqual([]);
};

/** Fails where a page is wider than the window: on a phone nothing is to be looked for beside it. */
export const expectNoSideways = async (page: Page): Promise<void> => {
  const [scrollWidth, clientWidth] = await page
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth] as const);
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
};

/** Keeps requests back until a test lets each go on: those of now, once there are so many. */
export const holdBack = async (page: Page, url: string): Promise<(count: number) => Promise<Route[]>> => {
  const held: Route[] = [];
  await page.route(url, (route) => void held.push(route));
  return (count) =>
    until(
      () => held,
      ({ length }) => length >= count,
    );
};

/** Signs in as one of the demonstration's people, on a page that asks who one is, until it asks no more. */
export const signInAs = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const question = page.getByRole('heading', { name: /^(Sign in|サインイン)$/ });
  await question.first().waitFor({ state: 'detached' });
};
