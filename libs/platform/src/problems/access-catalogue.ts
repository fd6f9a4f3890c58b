import { type ProblemText } from './problem.js';

const signInAgain = {
  ja: 'もう一度サインインして、新しいトークンでお送りください。',
  en: 'Sign in again and send the new token.',
};

/** Problems of who may do what. */
export const accessProblems = {
  'token-missing': {
    status: 401,
    title: { ja: 'サインインが必要です', en: 'Sign-in needed' },
    detail: {
      ja: 'このリクエストにはアクセストークンがありません。',
      en: 'The request has no access token.',
    },
    remedy: {
      ja: 'サインインして、ヘッダー「Authorization: Bearer <トークン>」を付けてお送りください。',
      en: 'Sign in and send the header "Authorization: Bearer <token>".',
    },
  },
  'token-expired': {
    status: 401,
    title: { ja: 'トークンの有効期限切れ', en: 'Token expired' },
    detail: { ja: 'アクセストークンの有効期限が切れています。', en: 'The access token has expired.' },
    remedy: signInAgain,
  },
  'token-invalid': {
    status: 401,
    title: { ja: 'トークンが無効です', en: 'Token not valid' },
    detail: {
      ja: 'アクセストークンは期限切れではありませんが、このサービスのものと確認できません。',
      en: 'The access token has not expired, but it could not be verified as one for this service.',
    },
    remedy: signInAgain,
  },
  'guest-token-not-taken': {
    status: 401,
    title: { ja: 'ゲスト用トークンは使えません', en: 'Guest token not accepted here' },
    detail: {
      ja: 'ゲスト用トークンは、お問い合わせの確認など、ゲスト向けの操作にだけ使えます。',
      en: "A guest's access token opens that guest's ticket only.",
    },
    remedy: { ja: 'サインインしてお使いください。', en: 'Sign in to use this.' },
  },
  'role-missing': {
    status: 403,
    title: { ja: '権限がありません', en: 'Not permitted' },
    detail: {
      ja: 'この操作には次の役割のいずれかが必要です: {roles}。',
      en: 'This needs one of these roles: {roles}.',
    },
    remedy: {
      ja: '必要な役割のあるアカウントでサインインしてください。',
      en: 'Sign in with an account that has the role.',
    },
  },
  'sign-in-unavailable': {
    status: 503,
    title: { ja: 'サインインを確認できません', en: 'Sign-in cannot be checked' },
    detail: {
      ja: '認証サーバーに接続できないため、トークンを確認できません。',
      en: 'The sign-in service cannot be reached, so the token cannot be verified.',
    },
    remedy: {
      ja: '少し待ってから、もう一度お送りください。',
      en: 'Wait a little and send the request again.',
    },
  },
} satisfies Record<string, ProblemText>;
