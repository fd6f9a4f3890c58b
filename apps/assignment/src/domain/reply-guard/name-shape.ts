import type { Grade, NameKey } from './name-keys.js';

/** What is known of a name without knowing it. */
export interface NameShape {
  grade: Grade;
  script: 'han' | 'kana' | 'letter' | 'mixed';
  length: number;
}

const SCRIPTS: readonly [NameShape['script'], RegExp][] = [
  ['han', /^[\p{Script=Han}ヶヵ]+$/u],
  ['kana', /^[\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u],
  ['letter', /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u],
];

export const shapeOf = (key: NameKey): NameShape => {
  const at = key.indexOf(':');
  const name = key.slice(at + 1);
  const [script] = SCRIPTS.find(([, pattern]) => pattern.test(name)) ?? ['mixed' as const];
  return { grade: key.slice(0, at) as Grade, script, length: name.length };
};

/** One text for each shape, so that shapes can be looked up. */
export const shapeText = ({ grade, script, length }: NameShape): string => `${grade} ${script} ${length}`;
