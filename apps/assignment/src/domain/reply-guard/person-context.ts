import type { Line } from './signature-lines.js';
import type { FoldedText } from './signs.js';
import type { Place } from './words.js';

/** What stands around a word on its line. Folded, and kana as hiragana. */
interface Surroundings {
  before: string;
  after: string;
  /** As the agent wrote it. */
  word: string;
  line: Line | undefined;
}

type Context = (around: Surroundings) => boolean;

const FAR = 60;

const HONORIFIC =
  /^[\s"'」』)）]*(さん(?!ざん)|さま|様|氏|殿|くん|君|ちゃん|先生|先輩|部長|課長|係長|主任|店長|室長|社長)|^[-\s](san|sama|kun|sensei)\b/u;
const NAMING = /^[\s"'」』]*(と申し|ともうし|と言い|といいま|という(者|もの|名))/u;
const TITLE = /\b(mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|mister)\.?\s*$/u;
const MY_NAME = /\bname(\s+is|'s|:)\s+["']?$/u;

const INTRODUCING =
  /\b(this is|it is|i am|i'm|call me|ask for|speak (to|with)|spoke (to|with)|talk (to|with)|(agent|colleague|teammate|coworker),?|(answered|handled|written|signed|prepared|reviewed|sent|replied) by)\s+$/u;
const ENDS_NAME = /^\s*($|[.,;:!?)、。]|(from|at|with|of|here|speaking|and|again|in support)\b)/u;

const ROLE =
  /(担当者?(は|の|:|・|\(|\s|=)*|(さぽーと|すたっふ|おぺれーた|おぺれーたー|窓口|係|弊社|当社|当ですく)(担当)?(の|:|・|\s)*|(私|わたくし|わたし)(、|,|\s)*|(名前|氏名|署名|文責)(は|:|\s)*)$/u;
const AFTER_ROLE =
  /^\s*($|[.。,)」]|です|でござい|が|より|まで(ご|お)|宛|あて|(対応|担当|回答|案内)|(と|に)(ご|お))/u;

const SIGNED_BEFORE =
  /(^|[-—–―〜~:,、/|(・=]\s*|担当者?\s*|さぽーと\s*|ですく\s*|\b(support|team|desk|regards|wishes|thanks|cheers|sincerely|best|yours)[,.]?\s+|[\p{Script=Han}\p{Script=Hiragana}ー]\s+)$/u;
const SIGNED_AFTER = /^\s*($|[.。]?$|[-—–/|)・]|,(?!\s*\d))/u;

const startsUpper = (word: string): boolean => /^\p{Lu}|^[^\p{Ll}]/u.test(word.normalize('NFKC'));

/** Ways in which a text speaks of somebody, each enough by itself. */
const CONTEXTS: readonly Context[] = [
  ({ after }) => HONORIFIC.test(after) || NAMING.test(after),
  ({ before }) => TITLE.test(before) || MY_NAME.test(before),
  ({ before, after, word }) => INTRODUCING.test(before) && ENDS_NAME.test(after) && startsUpper(word),
  ({ before, after, word }) => ROLE.test(before) && AFTER_ROLE.test(after) && startsUpper(word),
  // 林です。 at the beginning of a message.
  ({ before, after, line }) =>
    line?.isOpening === true && /(^|[。!、]\s*)$/u.test(before) && /^(です|でござい)/u.test(after),
  ({ before, after, word, line }) =>
    line?.isSignature === true && SIGNED_BEFORE.test(before) && SIGNED_AFTER.test(after) && startsUpper(word),
];

/** Whether the text speaks of a person at this place, so that even an ordinary word is a name. */
export const speaksOfPerson = (
  { written, signs, key }: FoldedText,
  lines: readonly Line[],
  { from, to }: Place,
): boolean => {
  const line = lines.find((one) => one.from <= from && to <= one.to);
  const around = {
    before: key.slice(Math.max(line?.from ?? from, from - FAR), from),
    after: key.slice(to, Math.min(line?.to ?? to, to + FAR)),
    word: written.slice(signs[from]!.from, signs[to - 1]!.to),
    line,
  };
  return CONTEXTS.some((says) => says(around));
};
