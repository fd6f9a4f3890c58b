import type { DemoPerson } from '../../apps/desk/src/demo/issuer.js';

export interface Inquiry {
  /** Signed in; a guest otherwise. */
  person?: DemoPerson;
  body: Record<string, unknown>;
}

const paid: DemoPerson = {
  role: 'customer',
  subject: 'hanako',
  plan: 'paid',
  email: 'hanako@customer.example',
};
const free: DemoPerson = { role: 'customer', subject: 'taro', plan: 'free', email: 'taro@customer.example' };
const environment = { browser: 'Chrome', browserVersion: '142', device: 'Windows 11' };

const KINDS: readonly Inquiry[] = [
  {
    person: paid,
    body: {
      language: 'ja',
      topic: 'problem',
      subject: '計算が終わらない',
      message: '損益計算の画面が読み込み中のまま進みません。前回の担当の方にお願いできますか。',
      environment,
      details: { steps: '損益計算を開き、再計算を押しました。' },
      screenSharing: true,
    },
  },
  {
    body: {
      language: 'en',
      topic: 'sign-in',
      subject: 'Cannot sign in',
      message: 'The code by mail never arrives. Who are you, by the way?',
      registeredEmail: 'guest@customer.example',
    },
  },
  {
    person: free,
    body: {
      language: 'ja',
      topic: 'new-coin',
      subject: 'コインの追加',
      message: 'このコインに対応してください。',
      details: { coin: 'JBN' },
    },
  },
  {
    person: paid,
    body: {
      language: 'en',
      topic: 'operation',
      subject: 'How to import a file',
      message: 'Where do I upload the file of my exchange?',
    },
  },
  // Wants information, is declined for the plan, and for the topic.
  {
    person: paid,
    body: { language: 'en', topic: 'problem', subject: 'It stops', message: 'It stops.', environment },
  },
  {
    person: free,
    body: { language: 'ja', topic: 'operation', subject: '使い方', message: '使い方を教えてください。' },
  },
  {
    person: paid,
    body: { language: 'ja', topic: 'tax', subject: '税金', message: '節税の方法を教えてください。' },
  },
];

/** The inquiries of a busy day: all kinds, over and over. */
export const inquiriesOf = (count: number): Inquiry[] =>
  Array.from({ length: count }, (_, index) => KINDS[index % KINDS.length]!);

/** A ticket and its customer's token. */
export interface Held {
  ticketId: string;
  token: string;
  language: 'ja' | 'en';
}
