import { defineProblems } from '#platform';

/** Why an activity log or an actual screen is not opened, and the way out of each. */
export const lookProblem = defineProblems({
  'link-not-configured': {
    status: 409,
    title: { ja: 'リンク先が設定されていません', en: 'No link configured' },
    detail: {
      ja: 'このデスクには、開く先({setting})が設定されていません。',
      en: 'This desk has no place to open: {setting} is not set.',
    },
    remedy: {
      ja: '管理者に {setting} の設定を依頼するか、お客様に質問してください。',
      en: 'Have {setting} set by whoever runs the desk, or ask the customer by a question.',
    },
  },
  'no-clause': {
    status: 409,
    title: { ja: '適用される版に定めがありません', en: 'The edition has no such clause' },
    detail: {
      ja: 'このお問い合わせに適用される版({edition})には、これを参照する定めがありません。',
      en: 'The edition that governs this turn ({edition}) does not let the desk look at it.',
    },
    remedy: {
      ja: '必要なことは、お客様に質問してください。',
      en: 'Ask the customer by a question for what you need.',
    },
  },
  'no-consent': {
    status: 409,
    title: { ja: 'お客様の同意がありません', en: 'No consent of the customer' },
    detail: {
      ja: 'お客様はこのチケットで同意していないか、同意を取り消しています。',
      en: 'The customer has not consented on this ticket, or has taken the consent back.',
    },
    remedy: {
      ja: '必要なときは、お客様に質問して同意をお願いしてください。同意はお客様の画面でいつでも変えられます。',
      en: "If you need it, ask for consent by a question: it is given, and taken back, on the customer's own page.",
    },
  },
  'customer-unverified': {
    status: 409,
    title: { ja: 'お客様の確認が取れていません', en: 'The customer is not verified' },
    detail: {
      ja: '登録メールアドレスが本人のものと確認されていないため、どなたの記録かを特定できません。',
      en: 'The registered address is not verified, so it is not known whose records these would be.',
    },
    remedy: {
      ja: '必要なことは、お客様に質問してください。',
      en: 'Ask the customer by a question for what you need.',
    },
  },
});
