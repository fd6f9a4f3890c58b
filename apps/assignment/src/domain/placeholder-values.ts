import { DateTime } from 'luxon';
import { dateInForce, type InquiryContent, type Language, type TurnFacts } from '#contracts';
import { fieldNames, topicName } from '#policy';
import type { PlaceholderValues } from './saved-reply.js';

const DATE: Record<Language, string> = { ja: 'yyyy年M月d日(ccc)', en: 'cccc, d LLLL yyyy' };
const OPENS: Record<Language, string> = {
  ja: 'yyyy年M月d日(ccc)H時',
  en: "H:mm 'on' cccc, d LLLL yyyy '(Japan time)'",
};

const inJapan = (instant: string, language: Language): DateTime =>
  DateTime.fromISO(instant, { zone: 'Asia/Tokyo', locale: language });

const isGiven = (content: InquiryContent | undefined, path: string): boolean => {
  const found = path
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], content);
  return found !== undefined && found !== '';
};

/** What was asked for last, by support or else by the policy, and is not there yet. */
const missingOf = ({ reply, decision }: TurnFacts, content?: InquiryContent): string[] =>
  (reply?.missing ?? decision?.missing ?? []).filter((path) => !isGiven(content, path));

/** What a turn has to say for each placeholder, in its own language. Nothing of it knows an agent. */
export const placeholderValues = (turn: TurnFacts, content?: InquiryContent): PlaceholderValues => {
  const { inquiry } = turn;
  const language = inquiry?.language ?? 'ja';
  const date = dateInForce(turn);
  const missing = missingOf(turn, content);
  return {
    turn: String(turn.turn),
    ...(inquiry && { topic: topicName(inquiry.topic, language) }),
    ...(content && { subject: content.subject }),
    ...(date && {
      businessDate: inJapan(date.businessDate, language).toFormat(DATE[language]),
      opensAt: inJapan(date.opensAt, language).toFormat(OPENS[language]),
    }),
    ...(missing.length > 0 && { missing: fieldNames(missing, language) }),
  };
};
