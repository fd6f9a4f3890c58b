import type { Look, Stage } from './stage.js';

/** A picture: how it is looked at, and what is done until it is to be taken. */
export interface Shot extends Look {
  name: string;
  prepare: (stage: Stage) => Promise<void>;
}

interface TicketRow {
  ticketId: string;
  subject: string;
  status: string;
}

const main = ({ page }: Stage) => page.getByRole('main').first().waitFor();

/** Goes there, and waits until something is there to be read. */
const at =
  (place: string) =>
  async (stage: Stage): Promise<void> => {
    await stage.page.goto(place);
    await main(stage);
    await stage.page.getByRole('heading').first().waitFor();
  };

const ticketOf = async ({ ask }: Stage, status: string): Promise<string> => {
  const { items } = await ask<{ items: TicketRow[] }>('/v1/tickets');
  return items.find((each) => each.status === status)!.ticketId;
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
    prepare: async (stage) => at(`/support#/tickets/${await ticketOf(stage, 'declined')}`)(stage),
  },
  {
    name: 'conversation-en',
    language: 'en',
    as: 'maike',
    prepare: async (stage) => at(`/support#/tickets/${await ticketOf(stage, 'question')}`)(stage),
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
      const { items } = await untilHeld(stage);
      await page.goto(`/agent/tickets/${items[0]!.ticketId}`);
      await page.getByRole('heading', { level: 1, name: items[0]!.subject }).waitFor();
    },
  },
];

const untilHeld = async ({ ask, page }: Stage): Promise<{ items: TicketRow[] }> => {
  for (;;) {
    const held = await ask<{ items: TicketRow[] }>('/agent/v1/tickets');
    if (held.items.length > 0) return held;
    await page.waitForTimeout(200);
  }
};
