import { describe, expect, it } from '@jest/globals';
import { isHostPage } from './host-origin.js';

const parent = {};
const host = { window: parent, origins: ['https://desk.example', 'https://help.example'] };

describe('a session is taken', () => {
  it.each([
    ['from the page around, of an allowed origin', parent, 'https://help.example', true],
    ['not from another origin', parent, 'https://evil.example', false],
    ['not from an origin that begins alike', parent, 'https://help.example.evil.example', false],
    ['not from another window of an allowed origin', {}, 'https://help.example', false],
    ['not from a page without an origin', parent, 'null', false],
  ])('%s', (_what, source, origin, expected) => {
    expect(isHostPage({ source, origin }, host)).toBe(expected);
  });
});
