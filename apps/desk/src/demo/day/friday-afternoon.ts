import { demoPerson } from '#web';
import type { DayAct } from './acts.js';
import { LINE } from './friday-line.js';

const HANAKO = demoPerson('hanako');
const MAIKE = demoPerson('maike');

/** What is asked back, investigated and in hand, before the line grows towards five o'clock. */
export const AFTERNOON: DayAct[] = [
  {
    at: '12:09',
    kind: 'replies',
    to: 'monthly-graph',
    then: 'answered',
    message:
      'ご要望ありがとうございます。月ごとの推移は「レポート」の「表示単位」を「月」に切り替えると、表とグラフの両方でご覧いただけます。',
  },
  {
    at: '13:02',
    kind: 'writes',
    to: 'monthly-graph',
    message: '見つかりました。ありがとうございます。取引所別にも分けられますか。',
  },
  {
    at: '13:20',
    kind: 'replies',
    to: 'monthly-graph',
    then: 'answered',
    message: 'はい、同じ画面の「内訳」で「取引所」をお選びください。',
  },
  {
    at: '13:36',
    kind: 'asks',
    as: 'numbers-differ',
    who: MAIKE,
    inquiry: {
      language: 'en',
      topic: 'functions',
      subject: 'Two reports show different totals',
      message:
        'The annual report and the list of transactions show different totals for 2025. Is one of them before fees?',
    },
  },
  {
    at: '14:04',
    kind: 'replies',
    to: 'numbers-differ',
    then: 'question',
    message:
      'It depends on how fees are set for each exchange. Which exchanges do you use, and which of the two totals is the higher one?',
  },
  {
    at: '14:25',
    kind: 'asks',
    as: 'saving-tax',
    who: HANAKO,
    inquiry: {
      language: 'ja',
      topic: 'tax',
      subject: '年内にできる節税について',
      message: '年内に売却した場合と来年に売却した場合とで、どちらが税金を抑えられますか。',
    },
  },
  {
    at: '14:50',
    kind: 'asks',
    as: 'missing-deposits',
    who: MAIKE,
    inquiry: {
      language: 'en',
      topic: 'problem',
      subject: 'Deposits of 12 October are missing',
      message:
        'Since yesterday’s import, three deposits of 12 October no longer appear. Withdrawals are all there.',
      environment: { browser: 'Firefox', browserVersion: '145', device: 'MacBook Air, macOS 26' },
      details: { steps: 'I opened Transactions, chose October 2026, and sorted by date.' },
      screenSharing: true,
    },
  },
  {
    at: '15:12',
    kind: 'investigates',
    turnOf: 'missing-deposits',
    until: '2026-11-25',
    reason: 'Asked the exchange about its export of October.',
    note: 'The file has no rows for the three deposits. The exchange has been asked; it answers within two business days.',
  },
  { at: '15:40', kind: 'leaves', who: demoPerson('agent-1'), languages: ['ja', 'en'] },
  ...LINE,
];
