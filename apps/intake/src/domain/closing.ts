import { decide, inquiryOf, INFORMATION_FIELDS, isTopic, wayOut, type Topic, type WayOut } from '#policy';
import type { DeskRules } from './rules.js';
import { turnOf, type Ticket } from './ticket.js';

/** Why a ticket was ended without an answer of its own, in the customer's language. */
export interface Closing {
  code: 'information-not-given' | 'declined-by-support' | 'merged';
  text: string;
  /** Where support declined by the policy: on which section, and what to do instead. */
  wayOut?: WayOut[];
  /** The help center's article on the topic. */
  article?: string;
}

const TEXTS = {
  'information-not-given': {
    ja: '期限までにお返事がなかったため、このお問い合わせは終了しました。メッセージをお送りいただければ、新しい順番でお受けします。',
    en: 'There was no answer in time, so this ticket has been closed. If you write again, it takes a new turn.',
  },
  'declined-by-support': {
    ja: 'サポートの判断により、このお問い合わせはお受けできませんでした。理由はサポートからのメッセージをご覧ください。',
    en: 'Support could not take this on; its message says why. You can submit it again if something has changed.',
  },
  merged: {
    ja: '同じ内容のお問い合わせが先にあるため、そちらにまとめました。どの順番で引き続き承るかは、サポートからのメッセージをご覧ください。',
    en: 'You had asked about the same matter before, so it goes on there. The message from support names the turn that goes on.',
  },
};

// Support names the topic that it is really about; what the policy says of that is the way out.
const wayOutOf = (topic: Topic, { language, ...ticket }: Ticket, desk: DeskRules): WayOut[] => {
  const { plan, edition: id } = turnOf({ language, ...ticket }).inquiry;
  const edition = desk.editions.get(id);
  if (!edition) return [];
  const decision = decide(inquiryOf({ topic, plan, given: [...INFORMATION_FIELDS] }), edition);
  return decision.outcome === 'declined' ? wayOut(decision, { ...desk, topic, language }) : [];
};

/** The notice of a ticket that lapsed, that support declined, or that was merged; undefined for any other. */
export const closingOf = (ticket: Ticket, desk: DeskRules): Closing | undefined => {
  const { lapsed, reply, statement, inquiry } = turnOf(ticket);
  const { language } = ticket;
  if (lapsed) return { code: lapsed, text: TEXTS[lapsed][language] };
  if (!reply || statement > reply.revisionSeen) return undefined;
  if (reply.then === 'closed' && reply.reason === 'merged')
    return { code: 'merged', text: TEXTS.merged[language] };
  if (reply.then !== 'declined') return undefined;
  const topic = [reply.reason, inquiry.topic].find((one) => one !== undefined && isTopic(one));
  const text = TEXTS['declined-by-support'][language];
  if (topic === undefined || !isTopic(topic)) return { code: 'declined-by-support', text };
  const ways = wayOutOf(topic, ticket, desk);
  return {
    code: 'declined-by-support',
    text,
    ...(ways.length > 0 && { wayOut: ways }),
    article: desk.helpCenter.articles[topic][language],
  };
};
