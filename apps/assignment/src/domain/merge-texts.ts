import type { Language } from '#contracts';
import type { Merge } from './merge.js';
import type { Message } from './ticket.js';

const TOLD: Record<Language, (turn: number) => string> = {
  ja: (turn) =>
    `同じ内容のお問い合わせを${turn}番の順番で承っておりますので、このお問い合わせは${turn}番にまとめ、ここで終了といたします。${turn}番の順番は変わりません。回答は${turn}番のお問い合わせにお送りします。`,
  en: (turn) =>
    `We already have this matter from you under turn ${turn}, so we go on with that one and close this inquiry here. Turn ${turn} keeps its place in line, and our answer will come there.`,
};

/** What the customer is told: the agent's words, if there are any, and always which turn goes on. */
export const mergeMessage = (language: Language, turn: number, words?: string): string =>
  words === undefined ? TOLD[language](turn) : `${words}\n\n${TOLD[language](turn)}`;

const WARNING: Record<Merge['sameCustomer'], Record<Language, string>> = {
  verified: { ja: '', en: '' },
  unverified: {
    ja: '\nメールアドレスはどちらのチケットでも未確認です。一方にだけ書かれたことを、もう一方の返信で明かさないでください。',
    en: '\nThe e-mail address is unverified on both tickets: say nothing in a reply that only the other one tells.',
  },
};

const HEADING: Record<Language, (turn: number) => string> = {
  ja: (turn) => `${turn}番の順番をここにまとめました。お客様はそこで次のように書いています。`,
  en: (turn) => `Turn ${turn} was merged into this one. There the customer wrote:`,
};

/** The note for those who go on: all that the customer said on the turn that was closed. */
export const carriedNote = (
  language: Language,
  {
    turn,
    subject,
    messages,
    sameCustomer,
  }: Pick<Merge, 'sameCustomer'> & {
    turn: number;
    subject?: string;
    messages: readonly Message[];
  },
): string => {
  const said = messages.filter(({ from }) => from === 'customer').map(({ at, body }) => `${at}\n${body}`);
  const heading = `${HEADING[language](turn)}${WARNING[sameCustomer][language]}`;
  return [heading, ...(subject === undefined ? [] : [subject]), ...said].join('\n\n');
};
