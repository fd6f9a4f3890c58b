import type { Trace } from './traces.js';

/** Fields of requests that people fill with words of their own, or with what they are called. */
const WRITTEN = new Set([
  'subject',
  'message',
  'body',
  'steps',
  'errorMessage',
  'registeredEmail',
  'email',
  'note',
  'reason',
  'ja',
  'en',
]);

/** The parts of a text that a log line could hold: a line break is written otherwise there. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 1);

/** Everything in the body of a request that a person wrote. */
export const writtenIn = (body: unknown, key = ''): string[] => {
  if (typeof body === 'string') return WRITTEN.has(key) ? linesOf(body) : [];
  if (typeof body !== 'object' || body === null || body instanceof FormData) return [];
  return Object.entries(body).flatMap(([name, value]) => writtenIn(value, name));
};

/** The part of a token that nobody could guess. */
const secretOf = (token: string): string => token.split('.').at(-1)!;

/** What logs must not have of those who wrote to the desk. */
export const tracesOfWriting = (texts: Iterable<string>, tokens: Iterable<string>): Trace[] => [
  ...[...new Set(texts)].map((text): Trace => ({ of: 'whoever wrote it', kind: 'text', text })),
  ...[...new Set([...tokens].map(secretOf))].map((text): Trace => ({
    of: 'whoever has it',
    kind: 'token',
    text,
  })),
];
