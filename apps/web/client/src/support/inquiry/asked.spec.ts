import { describe, expect, it } from '@jest/globals';
import { type Answers, askedNow, informationOf, sketchOf } from './asked.js';

const EXCHANGE = [
  { field: 'registeredEmail' },
  { field: 'details.exchange' },
  { field: 'details.connection' },
  { field: 'details.fileType', when: { field: 'details.connection', is: 'file' } },
];

describe('what is asked', () => {
  it.each<[string, Answers, boolean, string[]]>([
    [
      'of a guest is the address too',
      {},
      true,
      ['registeredEmail', 'details.exchange', 'details.connection'],
    ],
    ['of a customer is not the address', {}, false, ['details.exchange', 'details.connection']],
    [
      'with a file is its type',
      { 'details.connection': 'file' },
      false,
      ['details.exchange', 'details.connection', 'details.fileType'],
    ],
    [
      'with an API is no type',
      { 'details.connection': 'api' },
      false,
      ['details.exchange', 'details.connection'],
    ],
    [
      'with an unknown connection is no type',
      { 'details.connection': 'unknown' },
      false,
      ['details.exchange', 'details.connection'],
    ],
  ])('%s', (_what, answers, isGuest, expected) => {
    expect(askedNow(EXCHANGE, answers, isGuest)).toEqual(expected);
  });
});

describe('information', () => {
  it('is grouped, trimmed, and without what is blank or no longer asked', () => {
    const answers = {
      'environment.browser': ' Firefox ',
      'environment.device': 'unknown',
      'details.steps': '  ',
      'details.coin': 'JBN',
      registeredEmail: 'a@example.com',
    };
    const fields = ['registeredEmail', 'environment.browser', 'environment.device', 'details.steps'];
    expect(informationOf(fields, answers)).toEqual({
      registeredEmail: 'a@example.com',
      environment: { browser: 'Firefox', device: 'unknown' },
    });
  });
});

describe('a preview', () => {
  it.each<[string, Answers, Answers]>([
    ['is not told what was written', { 'details.steps': 'My secret' }, { 'details.steps': 'unknown' }],
    ['knows what has no answer', { 'details.steps': ' ' }, {}],
    ['is told the kind of connection', { 'details.connection': 'file' }, { 'details.connection': 'file' }],
    ['is told an address', { registeredEmail: 'a@b.example' }, { registeredEmail: 'a@b.example' }],
    ['is told no half address', { registeredEmail: 'a@' }, { registeredEmail: 'unknown' }],
  ])('%s', (_what, answers, expected) => {
    expect(sketchOf(Object.keys(answers), answers)).toEqual(expected);
  });
});
