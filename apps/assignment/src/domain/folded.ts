const JAPANESE = String.raw`[\p{Script=Han}\p{Script=Hiragana}ー、。]`;
const BLANK_IN_JAPANESE = new RegExp(`(?<=${JAPANESE}) | (?=${JAPANESE})`, 'gu');
const TO_HIRAGANA = 'ァ'.codePointAt(0)! - 'ぁ'.codePointAt(0)!;

/**
 * A text in the form in which texts are compared: one width, one case, one kana, no accents. Blanks count where Latin
 * words meet alone: Japanese is written with or without them, and broken off anywhere by the end of a line.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCodePoint(kana.codePointAt(0)! - TO_HIRAGANA))
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(BLANK_IN_JAPANESE, '')
    .trim();
