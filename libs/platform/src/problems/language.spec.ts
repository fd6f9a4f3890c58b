import { inLanguage, languageOf } from './language.js';

describe('the language of an answer', () => {
  it.each([
    ['ja', undefined, 'ja'],
    ['ja-JP,en;q=0.8', undefined, 'ja'],
    ['en;q=0.4, ja;q=0.5', undefined, 'ja'],
    ['EN-us', { language: 'ja' }, 'en'],
    ['ja;q=0, en', undefined, 'en'],
    ['fr, *;q=0.5', { language: 'ja' }, 'ja'],
    ['fr', undefined, 'en'],
    ['ja;q=high', undefined, 'en'],
    [undefined, { language: 'ja' }, 'ja'],
    [undefined, { language: 'fr' }, 'en'],
    [undefined, null, 'en'],
    [undefined, 'ja', 'en'],
    ['', [], 'en'],
  ])('for Accept-Language %j and body %j is %s', (header, body, language) => {
    expect(languageOf(header, body)).toBe(language);
  });

  it('fills the places of a text and leaves those without a value', () => {
    expect(inLanguage({ ja: '', en: '{min} to {max} {toString}' }, 'en', { min: 0 })).toBe(
      '0 to {max} {toString}',
    );
  });

  it('fills places with words of the same language', () => {
    const text = { ja: '理由:{why}', en: 'because of {why}' };
    const params = { why: { ja: '宣伝', en: 'spam' } };
    expect([inLanguage(text, 'ja', params), inLanguage(text, 'en', params)]).toEqual([
      '理由:宣伝',
      'because of spam',
    ]);
  });
});
