import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser } from '#testing';
import { type Loaded, watchLoading } from './browser/loading.js';
import { openTuesdayDesk, type TuesdayDesk } from './browser/tuesday-desk.js';
import { visit } from './browser/visitor.js';

const KILOBYTE = 1_000;
const BUILT = join(import.meta.dirname, '../../../dist/web');

describeInBrowser('what a customer has to wait for', (browser) => {
  let desk: TuesdayDesk;
  let loaded: Loaded[];
  beforeAll(async () => {
    desk = await openTuesdayDesk();
    const { page, close } = await visit(browser(), { url: desk.url, onPhone: true });
    const watched = await watchLoading(page);
    await page.goto('/support');
    await page.getByRole('main').locator(':is(h1, h2, button, input, a)').first().waitFor();
    loaded = await watched();
    await close();
  });
  afterAll(() => desk?.close());

  const sizeOf = async (path: string) => (await stat(BUILT + path)).size;
  const bytesOf = (type: string) =>
    loaded.filter((each) => each.type === type).reduce((sum, { bytes }) => sum + bytes, 0);

  it('its page loads less than 75 kB of script, 85 kB for those who can only gzip, and 15 kB of style', async () => {
    const scripts = loaded.filter(({ type }) => type === 'script').map(({ url }) => new URL(url).pathname);
    const zipped = await Promise.all(scripts.map((path) => sizeOf(`${path}.gz`)));
    expect(bytesOf('script')).toBeGreaterThan(20 * KILOBYTE);
    expect(bytesOf('script')).toBeLessThan(75 * KILOBYTE);
    expect(zipped.reduce((sum, size) => sum + size)).toBeLessThan(85 * KILOBYTE);
    expect(bytesOf('stylesheet')).toBeLessThan(15 * KILOBYTE);
  });

  it('is made of six files at most: a browser asks for no more at a time', () => {
    expect(
      loaded.filter(({ type }) => type === 'script' || type === 'stylesheet').length,
    ).toBeLessThanOrEqual(6);
  });

  it('takes three ways to the server at most: the page, what it is made of, what it shows', () => {
    const far = loaded.filter(({ depth }) => depth > 3);
    expect(far).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    expect(loaded.filter(({ url }) => !url.startsWith(desk.url))).toEqual([]);
  });

  it('its widget costs a site less than 8 kB', async () => {
    expect(await sizeOf('/support.js.gz')).toBeLessThan(8 * KILOBYTE);
  });
});
