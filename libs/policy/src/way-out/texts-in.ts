import type { Language } from '../inquiry.js';
import type { WayOutTexts } from './texts.js';
import { textsEn } from './texts-en.js';
import { textsJa } from './texts-ja.js';

const texts: Record<Language, WayOutTexts> = { ja: textsJa, en: textsEn };

/** The sentences of a language. */
export const textsIn = (language: Language): WayOutTexts => texts[language];
