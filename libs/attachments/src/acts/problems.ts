import { defineProblems } from '#platform';

/** What is refused of attachments as a whole, and the way out of each. */
export const attachmentProblem = defineProblems({
  'attachment-not-found': {
    status: 404,
    title: { ja: '添付ファイルが見つかりません', en: 'Attachment not found' },
    detail: {
      ja: 'このIDの添付ファイルは、このお問い合わせにありません。',
      en: 'There is no such attachment on this ticket.',
    },
    remedy: {
      ja: 'お問い合わせの messages にある attachmentId をお使いください。',
      en: "Use an attachmentId from the ticket's messages.",
    },
  },
  'attachment-access-expired': {
    status: 403,
    title: { ja: '閲覧の期限切れ', en: 'Access expired' },
    detail: {
      ja: '閲覧用の値の有効期限(60秒)が切れています。',
      en: 'The access was for 60 seconds, which are over.',
    },
    remedy: {
      ja: 'POST …/access で新しい値を受け取り、すぐにお使いください。',
      en: 'Get a new one by POST …/access and use it at once.',
    },
  },
  'attachment-access-invalid': {
    status: 403,
    title: { ja: '閲覧できません', en: 'No access' },
    detail: {
      ja: 'ヘッダー「junban-access」がないか、この添付ファイルのものではありません。',
      en: 'The header "junban-access" is missing, or is not one for this attachment.',
    },
    remedy: {
      ja: 'POST …/access で受け取った url と headers を、そのままお使いください。',
      en: 'Use url and headers as POST …/access gives them.',
    },
  },
  'attachments-away': {
    status: 503,
    title: { ja: '添付ファイルを今は扱えません', en: 'Attachments are away for the moment' },
    detail: {
      ja: '添付ファイルの保存先に今は接続できません。',
      en: 'The place where attachments are kept cannot be reached now.',
    },
    remedy: {
      ja: '少し待ってからもう一度お試しください。お問い合わせは、添付なしでお送りいただけます。',
      en: 'Try again a little later; a message without attachments can be sent meanwhile.',
    },
  },
  'uploads-busy': {
    status: 503,
    title: { ja: '混み合っています', en: 'Busy' },
    detail: {
      ja: 'アップロードが集中しているため、受け取れませんでした。',
      en: 'Too many files are being uploaded at once, so this one was not taken.',
    },
    remedy: {
      ja: '少し待ってから、同じIdempotency-Keyでもう一度お送りください。',
      en: 'Wait a little and send it again with the same Idempotency-Key.',
    },
  },
  'too-many-uploads': {
    status: 429,
    title: { ja: '未使用のアップロードが多すぎます', en: 'Too many unused uploads' },
    detail: {
      ja: 'まだ使われていないアップロードが上限({most}件)に達しています。',
      en: 'The limit of uploads that are on no message yet ({most}) is reached.',
    },
    remedy: {
      ja: 'アップロード済みのものをお送りください。使われないものは24時間で消えます。',
      en: 'Send what you have uploaded; what is not used is removed after 24 hours.',
    },
  },
});
