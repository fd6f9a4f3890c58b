import { describe, expect, it } from '@jest/globals';
import { excerptOf } from './excerpt.js';
import { folded } from './folded.js';

describe('Texts are the same to a search', () => {
  it.each([
    ['in small and capital letters', 'Binance API', 'binance api'],
    ['in full and half width', 'ＡＰＩ１２３', 'api123'],
    ['in half-width kana', 'ｴｸｽﾎﾟｰﾄ', 'エクスポート'],
    ['in hiragana and katakana', 'えくすぽーと', 'エクスポート'],
    ['with and without accents', 'Café', 'cafe'],
    ['with letters made of parts', 'がぎ', 'か\u3099き\u3099'],
    ['with blanks between Japanese words', '取引所　の 追加', '取引所の追加'],
    ['broken off by the end of a line', '再計算が\r\n終わらない。\n以上', '再計算が終わらない。以上'],
    ['with blanks around Latin words in Japanese', 'Binance の API', 'Binance の　API'],
    ['with several blanks between Latin words', ' never   arrives\n', 'never arrives'],
    ['with letters that cannot be seen', 'wal\u200blet', 'wallet'],
  ])('%s', (_how, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  it.each([
    ['words that are written apart', 'the me', 'theme'],
    ['another voicing', 'はは', 'ばば'],
    ['a long vowel', 'エラー', 'エラ'],
    ['other numbers', '123', '124'],
  ])('but not %s', (_what, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

describe('An excerpt', () => {
  it('shows what stands around the phrase, as it was written', () => {
    const text = `${'あ'.repeat(50)}ｴｸｽﾎﾟｰﾄ が\n失敗します${'い'.repeat(100)}`;
    const excerpt = excerptOf(text, folded('エクスポートが失敗'));
    expect(excerpt).toMatch(/^…あ{30}ｴｸｽﾎﾟｰﾄ が 失敗しますい+…$/);
  });

  it('shows a short text as a whole', () => {
    expect(excerptOf('The code\nnever arrives.', folded('NEVER'))).toBe('The code never arrives.');
  });

  it('cuts no letter into halves', () => {
    const family = '👨‍👩‍👧';
    expect(excerptOf(`${family.repeat(40)}x${family.repeat(80)}`, 'x')).toBe(
      `…${family.repeat(30)}x${family.repeat(69)}…`,
    );
  });

  it('begins at the beginning where the phrase cannot be found again', () => {
    expect(excerptOf('Hello', 'other')).toBe('Hello');
  });
});
