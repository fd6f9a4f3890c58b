const ja = {
  notices: 'サポートポリシーからのお知らせ',
  more: '詳しく読む',
  title: 'お知らせした内容の記録',
  entry: '{{what}}（{{edition}}）',
  what: {
    notices: '受け取ったときの、サポートポリシーからのお知らせ',
    decision: '判断の理由と、代わりにできること',
    closing: '終了の理由と、代わりにできること',
  },
  edition: { ja: '{{date}}改定の日本語版', en: '{{date}}改定の英語版', other: '版 {{id}}' },
};

const en: typeof ja = {
  notices: 'What the support policy has you know',
  more: 'Read more',
  title: 'What you were told, and when',
  entry: '{{what}}, by the {{edition}}',
  what: {
    notices: 'What the support policy has you know, when the inquiry arrived',
    decision: 'Why it was decided so, and what to do instead',
    closing: 'Why it was ended, and what to do instead',
  },
  edition: { ja: 'Japanese edition of {{date}}', en: 'English edition of {{date}}', other: 'edition {{id}}' },
};

/** What is said of what the policy has customers know. */
export const told = { ja, en };
