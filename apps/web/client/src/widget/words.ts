const WORDS = {
  ja: { open: 'サポートに問い合わせる', title: 'サポート', close: '閉じる' },
  en: { open: 'Contact support', title: 'Support', close: 'Close' },
};

export type WidgetLanguage = keyof typeof WORDS;

/** The first of some language tags that the widget speaks; English where none is. */
export const languageAmong = (tags: readonly (string | null | undefined)[]): WidgetLanguage => {
  const known = tags.map((tag) => tag?.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === 'ja' || tag === 'en') ?? 'en';
};

export const wordsIn = (language: WidgetLanguage): (typeof WORDS)['ja'] => WORDS[language];
