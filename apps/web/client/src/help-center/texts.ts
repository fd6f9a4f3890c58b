import { en } from './texts-en.js';
import { ja } from './texts-ja.js';

export const texts = { ja, en };
