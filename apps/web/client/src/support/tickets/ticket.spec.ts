import { describe, expect, it } from '@jest/globals';
import { effectOfMessage, isNews, mayWithdraw, type Status } from './ticket.js';

describe('a message', () => {
  it.each<[Status, string]>([
    ['received', 'joins'],
    ['queued', 'joins'],
    ['in-progress', 'joins'],
    ['question', 'joins'],
    ['information-needed', 'joins'],
    ['held', 'joins'],
    ['answered', 'new-turn'],
    ['closed', 'new-turn'],
    ['withdrawn', 'new-turn'],
    ['declined', 'refused'],
  ])('on a ticket that is %s: %s', (status, effect) => {
    expect(effectOfMessage(status)).toBe(effect);
  });
});

it.each<[Status, boolean]>([
  ['queued', true],
  ['in-progress', true],
  ['information-needed', true],
  ['answered', false],
  ['withdrawn', false],
  ['declined', false],
])('a ticket that is %s can be withdrawn: %s', (status, expected) => {
  expect(mayWithdraw(status)).toBe(expected);
});

describe('news', () => {
  it.each<[string, Status, string | undefined, boolean]>([
    ['an answer nobody has seen', 'answered', '3:queued', true],
    ['an answer that was seen', 'answered', '3:answered', false],
    ['an answer to the turn before', 'answered', '2:answered', true],
    ['a place in line', 'queued', undefined, false],
  ])('%s', (_what, status, seen, expected) => {
    expect(isNews({ turn: 3, status }, seen)).toBe(expected);
  });
});
