import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { common } from './common.js';
import { keepLanguage, language, type Language } from './language.js';

/** Texts of a page in both languages: the same keys in each. */
export interface Texts {
  ja: object;
  en: object;
}

/** Makes `useTranslation()` speak a page's texts, and those that all pages share. */
export const speak = async (texts: Texts): Promise<void> => {
  const resources: Resource = {
    ja: { translation: { ...common.ja, ...texts.ja } },
    en: { translation: { ...common.en, ...texts.en } },
  };
  document.documentElement.lang = language();
  await i18next.use(initReactI18next).init({
    resources,
    lng: language(),
    // A text that is missing is found by a test, not hidden by the other language.
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
};

export const changeLanguage = async (chosen: Language): Promise<void> => {
  keepLanguage(chosen);
  await i18next.changeLanguage(chosen);
};
