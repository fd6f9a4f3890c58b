import type { DemoPerson } from '../../apps/desk/src/demo/issuer.js';
import { INQUIRIES } from '../../libs/testing/src/desk/journey.js';

export interface Inquiry {
  /** Signed in; a guest otherwise. */
  person?: DemoPerson;
  body: Record<string, unknown>;
}

/** Whoever waits for information, and whoever would like to have somebody again. */
const KINDS: readonly Inquiry[] = [
  ...INQUIRIES,
  {
    person: INQUIRIES[0].person,
    body: {
      language: 'en',
      topic: 'problem',
      subject: 'It stops',
      message: 'It stops. Who are you, by the way?',
      environment: { browser: 'Firefox', browserVersion: '145', device: 'macOS' },
      screenSharing: true,
    },
  },
  {
    person: INQUIRIES[0].person,
    body: {
      language: 'ja',
      topic: 'operation',
      subject: '取引所のファイル',
      message: '前回の担当の方に、もう一度お願いできますか。',
    },
  },
];

/** The inquiries of a busy day: all kinds, over and over. */
export const inquiriesOf = (count: number): Inquiry[] =>
  Array.from({ length: count }, (_, index) => KINDS[index % KINDS.length]!);

/** A ticket and its customer's token. */
export interface Held {
  ticketId: string;
  /** Whose it is, where they have signed in. */
  person?: string;
  token: string;
  language: 'ja' | 'en';
}
