import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInBrowser, until } from '#testing';
import { expectAccessible, visit } from './browser/visitor.js';
import { type CustomersDesk, openCustomersDesk } from './customer/customers-desk.js';

/** Another company's page, with a policy that lets nothing in but the desk. */
class Host {
  private constructor(private readonly server: Server) {}

  deskUrl = '';

  static async open(): Promise<Host> {
    const server = createServer();
    const host = new Host(server);
    server.on('request', (_request, answer) => {
      const script = `<script src="${host.deskUrl}/support.js"></script>`;
      answer.setHeader('content-type', 'text/html; charset=utf-8');
      answer.setHeader(
        'content-security-policy',
        `default-src 'none'; script-src ${host.deskUrl}; frame-src ${host.deskUrl}`,
      );
      answer.end(
        `<!doctype html><html lang="en"><head><title>Host</title></head><body><main><h1>Host</h1>${script}<junban-support></junban-support></main></body></html>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return host;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

interface Widget extends HTMLElement {
  token: string | null;
  getToken: () => Promise<string>;
}

describeInBrowser('the support button', (browser) => {
  let desk: CustomersDesk;
  let listed: Host;
  let unlisted: Host;
  beforeAll(async () => {
    listed = await Host.open();
    unlisted = await Host.open();
    desk = await openCustomersDesk({ SUPPORT_ORIGINS: listed.url });
    for (const host of [listed, unlisted]) host.deskUrl = desk.url;
  });
  afterAll(async () => {
    await Promise.all([listed?.close(), unlisted?.close()]);
    await desk?.close();
  });

  it('is one script of less than 8 kB', async () => {
    const script = await readFile('dist/web/support.js');
    expect(gzipSync(script).byteLength).toBeLessThan(8_000);
  });

  it('opens support on a listed origin under a strict policy, hands over the token by message, and closes', async () => {
    const visitor = await visit(browser(), { url: listed.url, language: 'en' });
    const { page } = visitor;
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto('/');
    const token = await desk.token();
    await page.locator('junban-support').evaluate((element, given) => {
      (element as Widget).token = given;
    }, token);
    const button = page.getByRole('button', { name: 'Contact support' });
    await button.focus();
    await page.keyboard.press('Enter');
    const frame = page.frameLocator('iframe[title=Support]');
    await frame.getByRole('button', { name: /^hanako@example\.com/ }).waitFor();
    await frame.getByRole('heading', { name: 'What is it about?' }).waitFor();
    const inFrame = () => page.evaluate('document.activeElement?.localName');
    expect(await inFrame()).toBe('junban-support');
    await expectAccessible(page);
    // The frame has the keys, and Escape in it closes the panel.
    await frame.getByRole('heading', { name: 'What is it about?' }).press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await until(
      () =>
        button.evaluate(
          (element) =>
            element === (element.getRootNode() as unknown as { activeElement: unknown }).activeElement,
        ),
      Boolean,
    );
    // From outside too.
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    // Who signs out at the host is signed out in the frame.
    await page.locator('junban-support').evaluate((element) => {
      (element as Widget).token = null;
    });
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: /^Sign-in/ }).waitFor();
    expect(addresses.filter((address) => address.includes(token))).toEqual([]);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('asks the host for a token when it is needed, and for another once that one has expired', async () => {
    const visitor = await visit(browser(), { url: listed.url, language: 'en', expects: /401/ });
    const { page } = visitor;
    await page.goto('/');
    const tokens = [
      await desk.token({ subject: 'maike', email: 'maike@example.com' }),
      await desk.token({ subject: 'taro', email: 'taro@example.com' }),
    ];
    let asked = 0;
    await page.exposeFunction('nextToken', () => tokens[asked++]);
    await page.locator('junban-support').evaluate((element) => {
      (element as Widget).getToken = () =>
        (globalThis as unknown as { nextToken: Widget['getToken'] }).nextToken();
    });
    expect(asked).toBe(0);
    await page.getByRole('button', { name: 'Contact support' }).click();
    const frame = page.frameLocator('iframe[title=Support]');
    await frame.getByRole('button', { name: /^maike@example\.com/ }).waitFor();
    expect(asked).toBe(1);
    // The services take the first one no longer.
    await page.route('**/v1/tickets?*', (route) => {
      const { authorization = '', ...headers } = route.request().headers();
      const isOver = authorization.includes(tokens[0]!);
      return route.continue({
        headers: { ...headers, authorization: isOver ? 'Bearer of.the.past' : authorization },
      });
    });
    await frame.getByRole('link', { name: 'My inquiries' }).click();
    await frame.getByRole('button', { name: /^taro@example\.com/ }).waitFor();
    await frame.getByText('You have no inquiries yet.').waitFor();
    expect(asked).toBe(2);
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('fills the screen of a phone', async () => {
    const visitor = await visit(browser(), { url: desk.url, onPhone: true });
    const { page } = visitor;
    await page.goto('/');
    await page.getByRole('button', { name: 'サポートに問い合わせる' }).tap();
    await page.frameLocator('iframe').getByRole('heading', { name: '何についての' }).waitFor();
    expect(await page.getByRole('dialog').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    await expectAccessible(page);
    await page.getByRole('button', { name: '閉じる' }).tap();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    visitor.expectNoComplaint();
    await visitor.close();
  });

  it('shows nothing on an origin that is not listed, and gets no token there', async () => {
    const visitor = await visit(browser(), { url: unlisted.url, language: 'en' });
    const { page } = visitor;
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto('/');
    await page.getByRole('button', { name: 'Contact support' }).click();
    await refused;
    expect(
      await page.frameLocator('iframe').getByRole('heading', { name: 'What is it about?' }).count(),
    ).toBe(0);
    await visitor.close();
  });
});
