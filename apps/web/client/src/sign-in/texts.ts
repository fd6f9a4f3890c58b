export const texts = {
  ja: {
    title: 'サインイン',
    coming: 'サインインしています',
    again: 'もう一度サインインする',
    back: '元のページに戻る',
  },
  en: {
    title: 'Sign in',
    coming: 'Signing you in',
    again: 'Sign in again',
    back: 'Back to where you were',
  },
};
