import { demoPerson } from '#web';
import type { DayAct } from './acts.js';
import { AFTERNOON } from './friday-afternoon.js';
import { MORNING } from './friday-morning.js';

/** A Friday with three closed days behind it: what comes after five counts as received on Tuesday. */
export const FRIDAY = '2026-11-20';

/** When the demonstration is left to whoever has started it: both sides of five o'clock can be seen. */
export const LEFT_AT = '16:58';

const OPERATOR = demoPerson('operator-1');

const ARRANGED: DayAct[] = [
  {
    at: '12:00',
    kind: 'arranges',
    who: OPERATOR,
    path: '/operations/v1/closures',
    body: { date: '2026-12-11', reason: { ja: 'システムメンテナンス', en: 'System maintenance' } },
  },
  {
    at: '12:00',
    kind: 'arranges',
    who: OPERATOR,
    path: '/operations/v1/saved-replies',
    body: {
      name: 'Wish noted',
      topics: ['feedback', 'new-coin', 'new-exchange', 'new-blockchain'],
      text: {
        ja: 'ご要望をお寄せいただき、ありがとうございます。「{{subject}}」の件、開発チームと共有いたしました。対応の時期はお約束できませんが、決まりましたらお知らせページでご案内します。',
        en: 'Thank you for telling us. We have shared “{{subject}}” with the team. We cannot promise a date; once it is settled, you will read of it on our news page.',
      },
    },
  },
  {
    at: '12:00',
    kind: 'arranges',
    who: OPERATOR,
    path: '/operations/v1/saved-replies',
    body: {
      name: 'Clear the cache',
      topics: ['problem', 'operation'],
      text: {
        ja: 'お手数ですが、ブラウザのキャッシュを消去してから、もう一度お試しいただけますか。変わらない場合は、そのときの画面の様子をこのお問い合わせにご返信ください。',
        en: 'Could you please clear your browser’s cache and try once more? If nothing changes, reply here and tell us what the screen shows.',
      },
    },
  },
];

/** What happens on that day until then, in order. */
export const ACTS: readonly DayAct[] = [...MORNING, ...ARRANGED, ...AFTERNOON];
