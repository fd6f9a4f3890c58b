import { flag, instant, list, whole } from './other-rules.js';
import { faultIn, type Rule } from './rule.js';
import { email, oneOf, text, uuid } from './text-rules.js';

const id = '0190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f';

const table: [string, Rule, unknown, string | undefined][] = [
  ['a missing value', text({ max: 5 }), undefined, 'required'],
  ['null', text({ max: 5 }), null, 'null-refused'],
  ['a number for a text', text({ max: 5 }), 5, 'not-text'],
  ['the longest text', text({ max: 5 }), 'abcde', undefined],
  ['one letter more', text({ max: 5 }), 'abcdef', 'too-long'],
  ['letters outside the basic plane, each counted once', text({ max: 5 }), '𠮷𠮷𠮷𠮷𠮷', undefined],
  ['too few letters', text({ max: 5, min: 2 }), 'a', 'too-short'],
  ['NUL', text({ max: 5 }), 'a\0', 'broken-text'],
  ['half a surrogate pair', text({ max: 5 }), 'a\ud842', 'broken-text'],
  ['an empty text', text({ max: 5 }), '', 'blank'],
  ['ideographic and zero-width blanks', text({ max: 5 }), '\u3000\u200b\n', 'blank'],
  ['a text that may be empty', text({ max: 5, min: 0 }), '', undefined],
  ['a value of the set', oneOf(['ja', 'en']), 'ja', undefined],
  ['another spelling', oneOf(['ja', 'en']), 'JA', 'not-allowed'],
  ['a name that every object has', oneOf(['ja', 'en']), 'constructor', 'not-allowed'],
  ['a list for one of the set', oneOf(['ja', 'en']), ['ja'], 'not-text'],
  ['true', flag(), true, undefined],
  ['"true"', flag(), 'true', 'not-a-flag'],
  ['the lowest number', whole({ min: 1, max: 5 }), 1, undefined],
  ['the highest number', whole({ min: 1, max: 5 }), 5, undefined],
  ['one more', whole({ min: 1, max: 5 }), 6, 'out-of-range'],
  ['a fraction', whole({ min: 1, max: 5 }), 1.5, 'not-whole'],
  ['digits', whole({ min: 1, max: 5 }), '1', 'not-whole'],
  ['digits of a query', whole({ min: 1, max: 5, fromText: true }), '1', undefined],
  ['an empty query', whole({ min: 0, max: 5, fromText: true }), '', 'not-whole'],
  ['an address', email(), 'name@example.com', undefined],
  ['an address with a name', email(), 'A <name@example.com>', 'not-email'],
  ['an address with NUL', email(), 'na\0me@example.com', 'not-email'],
  ['no address', email(), 'name', 'not-email'],
  ['an id', uuid(), id, undefined],
  ['an id in capitals', uuid(), id.toUpperCase(), undefined],
  ['an id in braces', uuid(), `{${id}}`, 'not-uuid'],
  ['an instant', instant(), '2026-11-24T10:00:00+09:00', undefined],
  ['an instant in UTC with fraction', instant(), '2026-11-24T10:00:00.123456Z', undefined],
  ['a time without offset', instant(), '2026-11-24T10:00:00', 'not-an-instant'],
  ['a day that does not exist', instant(), '2026-02-29T10:00:00+09:00', 'not-an-instant'],
  ['24 o’clock', instant(), '2026-11-24T24:00:00+09:00', 'not-an-instant'],
  ['a date', instant(), '2026-11-24', 'not-an-instant'],
  ['a list', list(uuid(), { max: 2 }), [id, id], undefined],
  ['a longer list', list(uuid(), { max: 2 }), [id, id, id], 'too-many'],
  ['a shorter list', list(uuid(), { max: 2, min: 1 }), [], 'too-few'],
  ['an object for a list', list(uuid(), { max: 2 }), { length: 1 }, 'not-a-list'],
];

describe('a rule', () => {
  it.each(table)('about %s', (_name, rule, value, code) => {
    expect(faultIn(rule, value)?.code).toBe(code);
  });

  it('names the entry of a list that breaks it', () => {
    expect(faultIn(list(uuid(), { max: 2 }), [id, 7])).toMatchObject({ code: 'not-text', at: '[1]' });
  });
});
