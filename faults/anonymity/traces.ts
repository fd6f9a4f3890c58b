import type { Member } from './staff.js';

/** What would lead to an agent, or tell what somebody wrote. */
export interface Trace {
  of: string;
  kind: 'name' | 'part of a name' | 'e-mail' | 'subject' | 'token' | 'opaque id' | 'hash' | 'text';
  text: string;
}

/** A piece of text that somebody could read, and where. */
export interface Place {
  where: string;
  text: string;
}

/** A trace that was found, and where. */
export interface Leak {
  where: string;
  trace: Trace;
}

/** Width, case and the way in which accents are written make no difference. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What is said of an agent by a token. */
export const tracesOf = ({ subject, name, email, parts }: Member, token: string): Trace[] => [
  { of: subject, kind: 'subject', text: subject },
  { of: subject, kind: 'token', text: token.split('.').at(-1)! },
  { of: subject, kind: 'e-mail', text: email },
  { of: subject, kind: 'e-mail', text: email.split('@')[0]! },
  { of: subject, kind: 'name', text: name },
  { of: subject, kind: 'name', text: parts.toReversed().join(' ') },
  { of: subject, kind: 'name', text: parts.join('') },
  ...parts.map((text): Trace => ({ of: subject, kind: 'part of a name', text })),
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** In Latin letters a part of a name is a whole word; Japanese has no spaces between words. */
const patternOf = ({ text }: Trace): RegExp => {
  const plain = escaped(folded(text)).replaceAll(' ', '\\s+');
  const isLatin = /^[\p{Script=Latin}\d'@.|_\-\s]+$/u.test(folded(text));
  return new RegExp(isLatin ? `(?<![\\p{L}\\d])${plain}(?![\\p{L}\\d])` : plain, 'u');
};

/** Looks for each trace in each place. Pure. */
export const leaksIn = (places: Iterable<Place>, traces: readonly Trace[]): Leak[] => {
  const patterns = traces.map((trace) => ({ trace, pattern: patternOf(trace) }));
  const leaks: Leak[] = [];
  for (const { where, text } of places) {
    const said = folded(text);
    for (const { trace, pattern } of patterns) if (pattern.test(said)) leaks.push({ where, trace });
  }
  return leaks;
};
