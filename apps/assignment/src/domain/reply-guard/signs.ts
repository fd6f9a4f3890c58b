export type Kind = 'han' | 'hiragana' | 'katakana' | 'letter' | 'digit' | 'newline' | 'space' | 'mark';

/** A folded character, one UTF-16 unit of it, and where it stands in the text as it was written. */
export interface Sign {
  char: string;
  kind: Kind;
  from: number;
  to: number;
}

// A letter with what belongs to it, half-width voicing marks included.
const UNITS = /\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/gu;
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu;
const LATIN: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th' },
};
// One name in old and new forms.
const HAN: Record<string, string> = {
  ...{ 髙: '高', 﨑: '崎', 嵜: '崎', 齋: '斎', 齊: '斉', 邊: '辺', 邉: '辺', 澤: '沢', 濱: '浜', 濵: '浜' },
  ...{ 廣: '広', 國: '国', 櫻: '桜', 眞: '真', 惠: '恵', 瀨: '瀬', 德: '徳', 𠮷: '吉', 𣘺: '橋', 黑: '黒' },
};

const kindOf = (char: string): Kind => {
  if (char === '\n') return 'newline';
  if (/\s/u.test(char)) return 'space';
  if (/\p{Script=Han}/u.test(char)) return 'han';
  if (/\p{Script=Hiragana}/u.test(char)) return 'hiragana';
  if (/\p{Script=Katakana}|ー/u.test(char)) return 'katakana';
  if (/\p{L}/u.test(char)) return 'letter';
  return /\p{N}/u.test(char) ? 'digit' : 'mark';
};

const foldUnit = (unit: string): string => {
  const folded = unit.normalize('NFKC').replace(INVISIBLE, '').toLowerCase();
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(folded))
    return [...folded].map((char) => HAN[char] ?? char).join('');
  const plain = folded.normalize('NFD').replace(/\p{M}/gu, '');
  return [...plain].map((char) => LATIN[char] ?? char).join('');
};

type Folded = Pick<Sign, 'char' | 'kind'>[];

const foldedUnit = (unit: string): Folded =>
  [...foldUnit(unit)].flatMap((char) => char.split('').map((half) => ({ char: half, kind: kindOf(char) })));

/** A long vowel and the ヶ of 鎌ヶ谷 belong to what they follow. */
const inPlace = ({ char, kind }: Folded[number], before: Kind | undefined): Kind => {
  if (char === 'ー' && before === 'hiragana') return 'hiragana';
  return before === 'han' && (char === 'ヶ' || char === 'ヵ') ? 'han' : kind;
};

const hiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

/** A text as it is compared. */
export interface FoldedText {
  written: string;
  signs: readonly Sign[];
  /** One unit for each sign, kana as hiragana: one name in hiragana and in katakana is the same. */
  key: string;
}

/**
 * The text without what makes the same name look different: width (NFKC), case, diacritics, old forms of kanji, and
 * characters that nobody sees.
 */
export const foldedText = (written: string): FoldedText => {
  const signs: Sign[] = [];
  const known = new Map<string, Folded>();
  for (const { 0: unit, index } of written.matchAll(UNITS)) {
    const folded = known.get(unit) ?? foldedUnit(unit);
    known.set(unit, folded);
    for (const one of folded) {
      const kind = inPlace(one, signs.at(-1)?.kind);
      signs.push({ char: one.char, kind, from: index, to: index + unit.length });
    }
  }
  return { written, signs, key: hiragana(signs.map(({ char }) => char).join('')) };
};

/** Whether the sign is part of a word. */
export const isWritten = ({ kind }: Sign): boolean =>
  kind !== 'mark' && kind !== 'space' && kind !== 'newline';

/** Only what is part of words, as it is compared. */
export const lettersOf = ({ signs, key }: FoldedText): string =>
  signs.map((sign, index) => (isWritten(sign) ? key[index] : '')).join('');
