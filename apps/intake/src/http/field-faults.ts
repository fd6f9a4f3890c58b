import { defineFieldFaults } from '#platform';

/** Faults of fields that only intake can find. */
export const intakeFault = defineFieldFaults({
  'not-in-the-future': {
    message: { ja: '過ぎた時刻です。', en: 'This instant is not in the future.' },
    remedy: {
      ja: 'これからの時刻にするか、除いてください(解除されるまで続きます)。',
      en: 'Give a later one, or leave it out: then it holds until it is lifted.',
    },
  },
  'upload-token-invalid': {
    message: { ja: 'アップロード用のトークンではありません。', en: 'This is no upload token.' },
    remedy: {
      ja: '最初のアップロードで受け取った uploadToken をそのままお送りください。なければ、ヘッダーを除いてアップロードし直してください。',
      en: 'Send the uploadToken of your first upload as it came; without one, upload again without this header.',
    },
  },
  'email-differs': {
    message: {
      ja: 'サインイン中のアカウントのメールアドレスと異なります。',
      en: 'It differs from the e-mail address of the account that you are signed in with.',
    },
    remedy: {
      ja: 'この項目を除くか、そのアドレスのアカウントでサインインしてください。',
      en: 'Leave it out, or sign in with the account of that address.',
    },
  },
});
