import { describe, expect, it } from '@jest/globals';
import { unknownTurn, type TurnFacts } from '#contracts';
import { placeholderValues } from './placeholder-values.js';
import {
  hasBrokenPlaceholder,
  PLACEHOLDERS,
  placeholdersLeft,
  render,
  unknownPlaceholders,
} from './saved-reply.js';

describe('a saved reply', () => {
  it.each([
    ['fills a placeholder', 'Turn {{turn}}.', { turn: '7' }, 'Turn 7.', []],
    ['fills it every time', '{{turn}}, {{turn}}', { turn: '7' }, '7, 7', []],
    ['takes blanks within the braces', '{{ turn }}', { turn: '7' }, '7', []],
    [
      'leaves and names one without a value',
      'On {{businessDate}}.',
      {},
      'On {{businessDate}}.',
      ['businessDate'],
    ],
    ['names it once', '{{missing}}{{missing}}', {}, '{{missing}}{{missing}}', ['missing']],
    ['takes an empty value for none', '{{subject}}', { subject: '' }, '{{subject}}', ['subject']],
    [
      'reads a customer’s text no further',
      '{{subject}}',
      { subject: '{{turn}} $& $1', turn: '7' },
      '{{turn}} $& $1',
      [],
    ],
    ['leaves single braces alone', '{turn} { }', { turn: '7' }, '{turn} { }', []],
    ['leaves text without placeholders as it is', 'こんにちは。', {}, 'こんにちは。', []],
    ['fills several', '「{{subject}}」({{topic}})', { subject: '件名', topic: '設定' }, '「件名」(設定)', []],
  ])('%s', (_what, text, values, message, unfilled) => {
    expect(render(text, values)).toEqual({ message, unfilled });
  });

  it.each([
    ['{{agent}}', ['agent']],
    ['{{name}} {{turn}} {{name}}', ['name']],
    ['{{}}', ['']],
    ['{{toString}}', ['toString']],
    ['{{Turn}}', ['Turn']],
    ['{{turn}}', []],
  ])('with %s has unknown placeholders %j', (text, unknown) =>
    expect(unknownPlaceholders(text)).toEqual(unknown),
  );

  it.each([
    ['{{turn', true],
    ['turn}}', true],
    ['{{turn}', true],
    ['｛｛turn｝｝', true],
    ['{{{turn}}}', false],
    ['{{turn}}', false],
    ['{turn}', false],
    ['｛例｝', false],
  ])('in which %s is broken: %s', (text, isBroken) => expect(hasBrokenPlaceholder(text)).toBe(isBroken));

  it('has no placeholder that could name an agent', () => {
    expect(PLACEHOLDERS).toEqual(['turn', 'topic', 'subject', 'businessDate', 'opensAt', 'missing']);
  });

  it('that is still open is told from braces of any other kind', () => {
    expect(placeholdersLeft('{{turn}} {{other}} {turn}')).toEqual(['turn']);
  });
});

describe('what placeholders stand for', () => {
  const date = {
    calendarVersion: 1,
    businessDate: '2026-11-24',
    opensAt: '2026-11-24T01:00:00.000Z',
    dateRule: 'same-day' as const,
    skipped: [],
  };
  const turn = (language: 'ja' | 'en', over: Partial<TurnFacts> = {}): TurnFacts => ({
    ...unknownTurn(7),
    inquiry: {
      ...{ revision: 1, receivedAt: date.opensAt, language, plan: 'paid' },
      topic: 'problem',
      edition: 'x',
    },
    date,
    ...over,
  });
  const reply = {
    ...{ fence: 1, then: 'question' as const, revisionSeen: 0, date },
    missing: ['details.steps', 'environment.browser'],
  };

  it.each([
    ['ja', '2026年11月24日(火)', '2026年11月24日(火)10時'],
    ['en', 'Tuesday, 24 November 2026', '10:00 on Tuesday, 24 November 2026 (Japan time)'],
  ] as const)('is written in the ticket’s language: %s', (language, businessDate, opensAt) => {
    const values = placeholderValues(turn(language), { subject: 'S', message: 'M' });
    expect(values).toEqual({ turn: '7', topic: expect.any(String), subject: 'S', businessDate, opensAt });
    expect(values.topic).not.toBe('problem');
  });

  it('is what was asked for and is not there yet', () => {
    const content = { subject: 'S', message: 'M', details: { steps: 'one, two' } };
    expect(placeholderValues(turn('en', { reply }), content).missing).toBe('browser');
    expect(placeholderValues(turn('ja', { reply }), { subject: 'S', message: 'M' }).missing).toContain(
      '操作',
    );
    const all = { ...content, environment: { browser: 'Chrome' } };
    expect(placeholderValues(turn('en', { reply }), all)).not.toHaveProperty('missing');
  });

  it('has no value where nothing is known', () => {
    expect(placeholderValues(unknownTurn(7))).toEqual({ turn: '7' });
  });
});
