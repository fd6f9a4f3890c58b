import type { Browser, Page } from 'playwright-core';
import { DEMO_PEOPLE, type DemoSubject } from '#web';

/** How a page is looked at. */
export interface Look {
  language: 'ja' | 'en';
  /** 390 px wide; otherwise 1280. */
  onPhone?: boolean;
  inDark?: boolean;
  /** Who is signed in; a guest unless given. */
  as?: DemoSubject;
}

/** A page of the demonstration, and what a picture of it may need to find. */
export interface Stage {
  page: Page;
  /** Asks the desk as the one who is signed in. */
  ask: <T>(path: string) => Promise<T>;
}

const SESSION = 'junban.session';

const tokenOf = async (url: string, subject: DemoSubject) => {
  const person = DEMO_PEOPLE.find((each) => each.subject === subject)!;
  const answer = await fetch(`${url}/demo/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  });
  const { token } = (await answer.json()) as { token: string };
  return { token, name: person.name, roles: [person.role] };
};

/** Opens a browser's window as somebody looks at the desk, and closes it when the picture is taken. */
export const onStage = async (
  browser: Browser,
  url: string,
  look: Look,
  take: (stage: Stage) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    baseURL: url,
    locale: look.language === 'ja' ? 'ja-JP' : 'en-GB',
    timezoneId: 'Asia/Tokyo',
    colorScheme: look.inDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...(look.onPhone
      ? { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
      : { viewport: { width: 1280, height: 800 } }),
  });
  context.setDefaultTimeout(15_000);
  try {
    const session = look.as && (await tokenOf(url, look.as));
    if (session)
      await context.addInitScript(
        `sessionStorage.setItem('${SESSION}', ${JSON.stringify(JSON.stringify(session))})`,
      );
    const ask = async <T>(path: string) => {
      const headers = { ...(session && { authorization: `Bearer ${session.token}` }) };
      return (await (await fetch(url + path, { headers })).json()) as T;
    };
    await take({ page: await context.newPage(), ask });
  } finally {
    await context.close();
  }
};
