import { expect, it } from '@jest/globals';
import { decodeText } from './decode-text.js';

it.each([
  ['UTF-8', [0xe6, 0x97, 0xa5, 0x2c, 0x31], '日,1'],
  ['UTF-8, cut within a letter', [0x31, 0xe6, 0x97], '1'],
  ['Shift_JIS', [0x93, 0xfa, 0x2c, 0x31], '日,1'],
])('%s', (_, bytes, text) => {
  expect(decodeText(new Uint8Array(bytes))).toBe(text);
});
