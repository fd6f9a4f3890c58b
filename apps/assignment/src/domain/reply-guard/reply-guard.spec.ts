import { describe, expect, it } from '@jest/globals';
import { type NameClaims, nameKeysOf } from './name-keys.js';
import { readMessage } from './reply-guard.js';

const nobody: NameClaims = { names: [] };

const judge = (text: string, me: NameClaims, colleagues: NameClaims[] = []) =>
  readMessage(text, me).judge(new Set(colleagues.flatMap((claims) => [...nameKeysOf(claims)])));

const refusedIn = (text: string, me: NameClaims) => judge(text, me).refused.map(({ words }) => words);
const doubtfulIn = (text: string, me: NameClaims, colleagues?: NameClaims[]) => {
  const { refused, doubtful } = judge(text, me, colleagues);
  expect(refused).toEqual([]);
  return doubtful.map(({ words }) => words);
};

const ren: NameClaims = { names: ['Ren Fujimura', 'Ren', 'Fujimura'], email: 'ren.fujimura@desk.example' };
const taro: NameClaims = { names: ['田中 太郎'], email: 'tanaka@desk.example' };
const kana: NameClaims = { names: ['キサラギ アオイ'] };
const mori: NameClaims = { names: ['森 一郎'] };
const will: NameClaims = { names: ['Will Mark'] };

describe('the writer’s own name is refused', () => {
  it.each<[string, NameClaims, string, string]>([
    ['in a sentence', ren, 'This is Ren Fujimura from support.', 'Ren Fujimura'],
    ['family name first', ren, 'FUJIMURA Ren', 'FUJIMURA Ren'],
    ['with a comma between', ren, 'Fujimura, Ren', 'Fujimura, Ren'],
    ['in full width', ren, 'Ｒｅｎ　Ｆｕｊｉｍｕｒａ', 'Ｒｅｎ　Ｆｕｊｉｍｕｒａ'],
    ['in lower case', ren, 'ask for ren fujimura', 'ren fujimura'],
    ['run together', ren, 'RenFujimura', 'RenFujimura'],
    ['over two lines', ren, 'Regards,\nRen\nFujimura', 'Ren\nFujimura'],
    ['with dots between all letters', ren, 'R.e.n F.u.j.i.m.u.r.a', 'R.e.n F.u.j.i.m.u.r.a'],
    ['spaced out', ren, 'R e n F u j i m u r a', 'R e n F u j i m u r a'],
    ['with zero-width characters', ren, 'R\u200ben Fuji\u200d\u00admura', 'R\u200ben Fuji\u200d\u00admura'],
    ['with an initial between', ren, 'Ren K. Fujimura', 'Ren K. Fujimura'],
    ['with an underscore', ren, 'ren_fujimura', 'ren_fujimura'],
    ['after a title', ren, 'Mr. Ren Fujimura', 'Ren Fujimura'],
    ['before an honorific in letters', ren, 'Ren Fujimura-san', 'Ren Fujimura'],
    ['before an honorific in kana', ren, 'Ren Fujimuraさん', 'Ren Fujimura'],
    ['in the genitive', ren, "Ren Fujimura's desk", 'Ren Fujimura'],
    ['with diacritics where the claim has none', { names: ['Jose Nunez'] }, 'José Núñez', 'José Núñez'],
    ['without diacritics where the claim has them', { names: ['Zoë Łukasz'] }, 'Zoe Lukasz', 'Zoe Lukasz'],
    ['hyphened', { names: ['Jean-Luc Moreau'] }, 'Jean Luc Moreau', 'Jean Luc Moreau'],
    ['with an apostrophe', { names: ["Sean O'Brien"] }, 'Sean O’Brien', 'Sean O’Brien'],
    ['from separate claims', { names: ['Ren', 'Fujimura'] }, 'Ren Fujimura', 'Ren Fujimura'],
    ['from a user name', { names: ['ren.fujimura'] }, 'Ren Fujimura', 'Ren Fujimura'],
    ['where it is one word', { names: ['Kisaragi'] }, 'kisaragi', 'kisaragi'],
    ['though it is made of ordinary words', will, 'Will Mark', 'Will Mark'],
    ['in kanji', taro, '担当の田中太郎です。', '田中太郎'],
    ['in kanji with a space', taro, '田中 太郎', '田中 太郎'],
    ['in kanji with a wide space', taro, '田中　太郎', '田中　太郎'],
    ['in kanji with a middle dot', taro, '田中・太郎', '田中・太郎'],
    ['in kanji, given name first', taro, '太郎 田中', '太郎 田中'],
    ['in kanji with spaces between all', taro, '田 中 太 郎', '田 中 太 郎'],
    ['in kanji, broken by something invisible', taro, '田中\u200b太\u2060郎', '田中\u200b太\u2060郎'],
    ['in kanji before an honorific', taro, '田中太郎様', '田中太郎'],
    ['in kanji after another word', taro, '本日田中太郎が対応しました', '田中太郎'],
    ['in kanji, from a claim without a space', { names: ['田中太郎'] }, '田中 太郎', '田中 太郎'],
    ['in new kanji where the claim has old ones', { names: ['髙橋 眞'] }, '高橋真です', '高橋真'],
    ['of kanji and kana', { names: ['高橋 まり子'] }, '担当の高橋まり子です', '高橋まり子'],
    ['of two kanji with a space', { names: ['森 愛'] }, '森　愛', '森　愛'],
    ['in katakana', kana, 'キサラギ・アオイです', 'キサラギ・アオイ'],
    ['in half-width katakana', kana, 'ｷｻﾗｷﾞ ｱｵｲ', 'ｷｻﾗｷﾞ ｱｵｲ'],
    ['in hiragana', kana, 'わたくしきさらぎあおいが', 'きさらぎあおい'],
    ['in kana, given name first', kana, 'アオイ キサラギ', 'アオイ キサラギ'],
    ['in both scripts of a claim', { names: ['Ren Fujimura (藤村 蓮)'] }, '藤村蓮', '藤村蓮'],
    ['as an address', ren, 'Write to ren.fujimura@desk.example.', 'ren.fujimura@desk.example'],
    [
      'as an address in full width',
      ren,
      'ｒｅｎ．ｆｕｊｉｍｕｒａ＠ｄｅｓｋ．ｅｘａｍｐｌｅ',
      'ｒｅｎ．ｆｕｊｉｍｕｒａ＠ｄｅｓｋ．ｅｘａｍｐｌｅ',
    ],
    ['as an address in capitals', taro, 'TANAKA@DESK.EXAMPLE', 'TANAKA@DESK.EXAMPLE'],
    ['as an address in words', taro, 'tanaka at desk dot example', 'tanaka at desk dot example'],
    ['as an address with blanks', taro, 'tanaka @ desk . example', 'tanaka @ desk . example'],
  ])('%s', (_how, me, text, words) => expect(refusedIn(text, me)).toEqual([words]));
});

describe('a part of the own name, or a colleague’s name, needs a confirmation', () => {
  it.each<[string, string, string[]]>([
    ['a given name in letters', 'Ren will help you.', ['Ren']],
    ['a family name in letters', 'Fujimura will help you.', ['Fujimura']],
    ['in capitals', 'FUJIMURA', ['FUJIMURA']],
    ['in full width', 'Ｆｕｊｉｍｕｒａさん', ['Ｆｕｊｉｍｕｒａ']],
    ['broken by something invisible', 'Fuji\u200bmura will help.', ['Fuji\u200bmura']],
    ['a whole name', 'Ask Ren Fujimura.', ['Ren Fujimura']],
    ['the other order', 'Fujimura Ren', ['Fujimura Ren']],
    ['with an honorific', 'Fujimura-sama', ['Fujimura']],
    ['an address', 'ren.fujimura@desk.example', ['ren.fujimura@desk.example']],
    [
      'an address in full width',
      'ｔａｎａｋａ＠ｄｅｓｋ．ｅｘａｍｐｌｅ',
      ['ｔａｎａｋａ＠ｄｅｓｋ．ｅｘａｍｐｌｅ'],
    ],
    ['a family name in kanji', '田中が対応します。', ['田中']],
    ['with さん', '田中さんに伝えます。', ['田中']],
    ['with 様', '田中様', ['田中']],
    ['with 氏', '田中氏によると', ['田中']],
    ['after a role', '担当田中', ['田中']],
    ['after the company', '弊社田中より', ['田中']],
    ['before a title', '田中部長', ['田中']],
    ['a given name in kanji', '太郎が対応します。', ['太郎']],
    ['a whole name in kanji', '田中太郎が対応します。', ['田中太郎']],
    ['a whole name with a middle dot', '太郎・田中', ['太郎・田中']],
    ['in katakana', 'キサラギが対応します。', ['キサラギ']],
    ['in half-width katakana', 'ｷｻﾗｷﾞが対応します。', ['ｷｻﾗｷﾞ']],
    ['in hiragana', '担当のきさらぎです。', ['きさらぎ']],
    ['a single kanji with さん', '森さんに確認しました。', ['森']],
    ['a single kanji after 担当', '担当：森', ['森']],
    ['a single kanji after 担当の', '担当の森が確認します。', ['森']],
    ['a single kanji with と申します', '森と申します。', ['森']],
    ['a single kanji at the beginning', '森です。お待たせしました。', ['森']],
    ['a single kanji as a signature', 'ご確認ください。\n森', ['森']],
    ['a single kanji after サポート in a signature', 'ご確認ください。\nサポート　森', ['森']],
    ['a whole name of ordinary words', '森一郎が確認します。', ['森一郎']],
    ['an ordinary word as a signature', 'Please try again.\n\nBest regards,\nWill', ['Will']],
    ['an ordinary word after a dash', 'Please try again.\n— Mark', ['Mark']],
    ['an ordinary word on the last line', 'Please try again.\nMark', ['Mark']],
    ['an ordinary word after Mr.', 'Mr. Mark can help.', ['Mark']],
    ['an ordinary word with -san', 'will-san can help.', ['will']],
    ['an ordinary word with さん', 'Markさんに確認します。', ['Mark']],
    ['an ordinary word after “my name is”', 'Hello, my name is Will.', ['Will']],
    ['an ordinary word after “this is”', 'This is Mark from support.', ['Mark']],
    ['an ordinary word after “thanks”', 'It works now. Thanks, Will', ['Will']],
    ['an ordinary word after 担当', '担当: Mark', ['Mark']],
  ])('%s', (_how, text, words) =>
    expect(doubtfulIn(text, nobody, [ren, taro, kana, mori, will])).toEqual(words),
  );

  it.each<[string, NameClaims, string, string[]]>([
    ['a given name', ren, 'Ren will help you.', ['Ren']],
    ['a family name', taro, '田中が対応します。', ['田中']],
    ['a longer name that has the own one in it', mori, '大森一郎様', ['森一郎']],
    ['an ordinary given name as a signature', will, 'Regards\nWill', ['Will']],
  ])('of the writer: %s', (_how, me, text, words) => expect(doubtfulIn(text, me)).toEqual(words));
});

it('says where the words stand in the message, in its own units', () => {
  const text = '😀 ご案内します。Ｒｅｎ　Ｆｕｊｉｍｕｒａ';
  const [found] = judge(text, ren).refused;
  expect(text.slice(found!.from, found!.to)).toBe(found!.words);
  expect(found!.words).toBe('Ｒｅｎ　Ｆｕｊｉｍｕｒａ');
});
