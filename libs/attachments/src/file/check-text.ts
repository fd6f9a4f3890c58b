import { fileRefused } from './file-faults.js';

const ENCODINGS = ['utf-8', 'shift_jis'] as const;

/** What a reader that guesses looks at; further on, markup is only quoted. */
const GUESSED_FROM = 4096;

// What no text has: controls other than tab, line ends and form feed.
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;
const MARKUP =
  /<\s*(!doctype|!--|html|head|body|script|svg|iframe|object|embed|style|link|meta|\?xml|\?php|%)/i;
const OTHER_FORMATS = /^#!|%PDF-|^%!PS/;

const read = (bytes: Buffer): string | undefined => {
  for (const encoding of ENCODINGS)
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  return undefined;
};

/** Lets plain text in UTF-8 or Shift_JIS pass, byte for byte. Throws Problem for what is none, or is code. */
export function checkText(bytes: Buffer): void {
  const text = read(bytes);
  if (text === undefined || CONTROLS.test(text)) throw fileRefused('text-unreadable');
  const beginning = text.trimStart().slice(0, GUESSED_FROM);
  if (MARKUP.test(beginning) || OTHER_FORMATS.test(beginning)) throw fileRefused('text-is-code');
}
