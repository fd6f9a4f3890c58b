import { en } from './texts-en.js';
import { ja } from './texts-ja.js';
import { told } from './texts-told.js';

export const texts = { ja: { ...ja, told: told.ja }, en: { ...en, told: told.en } };
