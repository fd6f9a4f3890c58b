import { type ProblemText } from './problem.js';

/** Problems of the service's state. */
export const stateProblems = {
  'too-many-streams': {
    status: 429,
    title: { ja: '同時に開ける接続の上限です', en: 'Too many streams' },
    detail: {
      ja: 'ライブ更新の接続は、同時に{most}本まで開けます。',
      en: 'No more than {most} streams can be open at once.',
    },
    remedy: {
      ja: '使っていない画面や接続を閉じてから、もう一度お試しください。',
      en: 'Close those that are not in use, such as other windows, and open it again.',
    },
  },
  'streams-full': {
    status: 503,
    title: { ja: 'ライブ更新が混み合っています', en: 'No stream free' },
    detail: {
      ja: '今はこれ以上のライブ更新の接続を受け付けられません。',
      en: 'As many streams are open as can be served.',
    },
    remedy: {
      ja: '少し待ってからもう一度お試しください。それまでは通常の表示で最新の状態をご確認いただけます。',
      en: 'Wait a little and open it again; until then, ask for the state itself.',
    },
  },
  'not-ready': {
    status: 503,
    title: { ja: '準備ができていません', en: 'Not ready' },
    detail: { ja: '準備ができていないもの: {failed}。', en: 'Not ready: {failed}.' },
    remedy: { ja: '「checks」と記録をご確認ください。', en: 'See "checks", and the log of this service.' },
  },
  unavailable: {
    status: 503,
    title: { ja: '一時的に利用できません', en: 'Unavailable for the moment' },
    detail: { ja: '今は処理を完了できませんでした。', en: 'The request could not be completed now.' },
    remedy: {
      ja: '少し待ってから、同じIdempotency-Keyでもう一度お送りください。',
      en: 'Wait a little and send it again with the same Idempotency-Key.',
    },
  },
  'internal-error': {
    status: 500,
    title: { ja: '内部エラー', en: 'Internal error' },
    detail: {
      ja: '処理中に予期しないエラーが起きました。',
      en: 'Something went wrong that was not foreseen.',
    },
    remedy: {
      ja: '続く場合は「instance」の値を添えてお知らせください。',
      en: 'If it goes on, report it with the value of "instance".',
    },
  },
} satisfies Record<string, ProblemText>;
