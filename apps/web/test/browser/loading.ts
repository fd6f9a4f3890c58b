import type { Page, Request } from 'playwright-core';

/** Something that a page has asked its server for. */
export interface Loaded {
  url: string;
  /** What it is to the browser: document, script, stylesheet, fetch … */
  type: string;
  /** As it travelled, compressed. */
  bytes: number;
  /** The page itself is 1, what it names 2, what is asked for by those 3. */
  depth: number;
}

interface Initiator {
  url?: string;
  stack?: Stack;
}

interface Stack {
  callFrames: { url: string }[];
  parent?: Stack;
}

const callersOf = (stack: Stack | undefined): string[] =>
  stack ? [...stack.callFrames.map(({ url }) => url), ...callersOf(stack.parent)] : [];

/** Notes what a page loads from now on, and through how many others it had to come to each: no clock is involved. */
export const watchLoading = async (page: Page): Promise<() => Promise<Loaded[]>> => {
  const depths = new Map<string, number>();
  const tools = await page.context().newCDPSession(page);
  await tools.send('Network.enable');
  tools.on('Network.requestWillBeSent', ({ request, initiator }) => {
    const { url, stack } = initiator as Initiator;
    const from = [url, ...callersOf(stack)].map((each) => depths.get(each ?? '') ?? 0);
    if (!depths.has(request.url)) depths.set(request.url, Math.max(0, ...from) + 1);
  });
  const finished: Request[] = [];
  page.on('requestfinished', (request) => void finished.push(request));
  return () =>
    Promise.all(
      finished.map(async (request) => ({
        url: request.url(),
        type: request.resourceType(),
        bytes: (await request.sizes()).responseBodySize,
        depth: depths.get(request.url()) ?? 0,
      })),
    );
};
