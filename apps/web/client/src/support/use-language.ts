import { useTranslation } from 'react-i18next';
import type { Language } from '../shared/texts/language.js';

/** The page's language; drawn again when it changes. */
export const useLanguage = (): Language => useTranslation().i18n.language as Language;
