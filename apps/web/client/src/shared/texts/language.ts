/** The languages of the pages. */
export type Language = 'ja' | 'en';

const KEY = 'junban.language';

const kept = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** A link may name a language: that of the page which it was on. */
const named = (): string | null => new URLSearchParams(location.search).get('lang');

/** The language of the link, otherwise what somebody chose, otherwise the browser's first that there is; or English. */
const firstLanguage = (): Language => {
  const wanted = [named(), kept(), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return wanted.find((tag) => tag === 'ja' || tag === 'en') ?? 'en';
};

let current = firstLanguage();

export const language = (): Language => current;

/** Keeps a choice of language for next time. */
export const keepLanguage = (chosen: Language): void => {
  current = chosen;
  document.documentElement.lang = chosen;
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // It holds for this page alone.
  }
};
