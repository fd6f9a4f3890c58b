import { ENDINGS, type FileType } from './file-type.js';

const LONGEST = 100;

/** Cuts between letters: never through one that takes two units. */
const shortened = (text: string, most: number): string => [...text].slice(0, most).join('');

/**
 * What people read as a file's name: its last part alone, with nothing invisible in it and no letter that means
 * something to a file system, and with the ending of what the file is.
 */
export function displayName(sent: string, type: FileType): string {
  const ending = `.${ENDINGS[type]}`;
  const last = sent.split(/[/\\]/).at(-1)!;
  const stem = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Surrogate}\u2028\u2029]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/\.[^.]{0,10}$/, '')
    .replace(/^[. ]+|[. ]+$/g, '');
  return (shortened(stem, LONGEST - ending.length) || 'attachment') + ending;
}
