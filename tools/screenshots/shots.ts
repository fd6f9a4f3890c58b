import type { Page } from 'playwright-core';
import type { Look, Stage } from './stage.js';

/** A picture: how it is looked at, and what is done until it is to be taken. */
export interface Shot extends Look {
  name: string;
  prepare: (stage: Stage) => Promise<void>;
}

interface TicketRow {
  ticketId: string;
  subject: string;
  language: string;
  status: string;
}

const main = ({ page }: Stage) => page.getByRole('main').first().waitFor();

/** Nothing is loaded any more. */
const settled = (where: Pick<Page, 'locator'>) =>
  where
    .locator('[class*="mantine-Loader-root"], [class*="mantine-Skeleton-root"]')
    .first()
    .waitFor({ state: 'detached' });

/** Goes there, and waits until something is there to be read. */
const at =
  (place: string) =>
  async (stage: Stage): Promise<void> => {
    await stage.page.goto(place);
    await main(stage);
    await stage.page.getByRole('heading').first().waitFor();
    await settled(stage.page);
  };

/** The conversation of whoever is signed in whose ticket has a status. */
const conversation = async (stage: Stage, status: string): Promise<void> => {
  const { items } = await stage.ask<{ items: TicketRow[] }>('/v1/tickets');
  const { ticketId, subject } = items.find((each) => each.status === status)!;
  await at(`/support#/tickets/${ticketId}`)(stage);
  await stage.page.getByRole('heading', { name: subject }).waitFor();
  await settled(stage.page);
};

const SUPPORT_BUTTON = /サポートに問い合わせる|Contact support/;
const SEND = /^(送信する|送る|Send)$/;

/** Writes a wish as a customer, up to the point before it is sent. */
const writeWish = async (stage: Stage, [topic, subject, message]: [RegExp, string, string]) => {
  await at('/support')(stage);
  const { page } = stage;
  await page.getByRole('button', { name: topic }).click();
  await page.getByLabel(/^(件名|Subject)/).fill(subject);
  await page.getByLabel(/^(本文|Message)/).fill(message);
};

const JA_WISH: [RegExp, string, string] = [
  /機能への意見/,
  '年ごとの比較',
  '去年と今年の損益を並べて見られると、確認がしやすくなります。',
];

/** The pictures, those that change nothing first. */
export const SHOTS: readonly Shot[] = [
  {
    name: 'help-center-ja',
    language: 'ja',
    prepare: async (stage) => {
      await at('/')(stage);
      await stage.page.getByRole('button', { name: SUPPORT_BUTTON }).click();
      await stage.page.frameLocator('iframe').getByRole('main').waitFor();
      await stage.page.frameLocator('iframe').getByRole('heading').first().waitFor();
      await settled(stage.page.frameLocator('iframe'));
    },
  },
  { name: 'support-en-phone-dark', language: 'en', onPhone: true, inDark: true, prepare: at('/support') },
  {
    name: 'inquiry-ja-phone',
    language: 'ja',
    onPhone: true,
    as: 'hanako',
    prepare: (stage) => writeWish(stage, JA_WISH),
  },
  {
    name: 'declined-ja-phone',
    language: 'ja',
    onPhone: true,
    as: 'taro',
    prepare: (stage) => conversation(stage, 'declined'),
  },
  {
    name: 'conversation-en',
    language: 'en',
    as: 'maike',
    prepare: (stage) => conversation(stage, 'question'),
  },
  { name: 'line-ja-dark', language: 'ja', inDark: true, as: 'agent-1', prepare: at('/agent/line') },
  { name: 'operations-ja', language: 'ja', as: 'operator-1', prepare: at('/operations') },
  {
    name: 'calendar-en-dark',
    language: 'en',
    inDark: true,
    as: 'operator-1',
    prepare: at('/operations/calendar'),
  },
  {
    name: 'receipt-ja-phone',
    language: 'ja',
    onPhone: true,
    as: 'hanako',
    prepare: async (stage) => {
      await writeWish(stage, JA_WISH);
      await stage.page.getByRole('button', { name: SEND }).click();
      await stage.page.getByRole('heading', { name: 'お問い合わせを受け取りました' }).waitFor();
    },
  },
  {
    name: 'agent-ja',
    language: 'ja',
    as: 'agent-1',
    prepare: async (stage) => {
      await at('/agent')(stage);
      const { page } = stage;
      await page.getByText('受付中', { exact: true }).first().click();
      const { ticketId, subject } = await untilHeld(stage, 'ja');
      await page.goto(`/agent/tickets/${ticketId}`);
      await page.getByRole('heading', { level: 1, name: subject }).waitFor();
      await settled(page);
      await page
        .getByRole('textbox', { name: /お客様への文面/ })
        .fill(
          'ファイルの1行目に見出しがあるか、ご確認いただけますか。10月から取引所の書き出し形式が変わっています。',
        );
    },
  },
];

/** The ticket in hand in some language; it comes by itself. */
const untilHeld = async ({ ask, page }: Stage, language: string): Promise<TicketRow> => {
  for (;;) {
    const { items } = await ask<{ items: TicketRow[] }>('/agent/v1/tickets');
    const found = items.find((each) => each.language === language);
    if (found) return found;
    await page.waitForTimeout(200);
  }
};
