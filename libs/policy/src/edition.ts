import type { Connection, InformationField, Language } from './inquiry.js';
import type { Topic } from './topics.js';

/** A sentence in both languages of the desk, in our own words. */
export interface LocalText {
  ja: string;
  en: string;
}

/** The circled number (Japanese edition) or the heading (English edition) that a rule stands under. */
export type Section = string;

/** Information that may be asked for; for every topic unless topics are named. */
export interface InformationRule {
  field: InformationField;
  topics?: Topic[];
  /** Asked only where that choice was made. */
  when?: { field: 'details.connection'; is: Connection };
}

export interface TopicRule {
  scope: 'in' | 'out';
  section: Section;
}

/** A right the desk has over a customer's data; absent where the edition has no such clause. */
export interface Clause {
  section: Section;
  /** Whether it needs the customer's consent on each ticket, or is only announced. */
  consent: boolean;
  text: LocalText;
}

/** Something that the policy has customers know. */
export interface Notice {
  id: string;
  section: Section;
  text: LocalText;
  /** The page that belongs to it (HelpCenter). */
  link?: 'home' | 'privacyPolicy';
}

/** One edition of the support policy as data: libs/policy/editions, checked against edition.schema.json. */
export interface Edition {
  /** Language and last-updated date: "ja-2024-09-09". */
  id: string;
  language: Language;
  /** When the policy first took effect, YYYY-MM-DD. */
  effectiveDate: string;
  /** In force from 00:00 JST of this date, YYYY-MM-DD. */
  lastUpdated: string;
  /** Business hours HH:MM in the zone, from opening to before closing. */
  hours: {
    section: Section;
    opens: string;
    closes: string;
    zone: 'Asia/Tokyo';
    closedOn: ('weekend' | 'holiday' | 'year-end')[];
  };
  languages: { section: Section; list: Language[] };
  /** Which topics each plan may ask about. */
  entitlement: { section: Section; paid: 'every-topic' | Topic[]; free: 'every-topic' | Topic[] };
  topics: Record<Topic, TopicRule>;
  information: { section: Section; asked: InformationRule[] };
  clauses: { activityLog?: Clause; actualScreen?: Clause };
  notices: Notice[];
}

/** Editions by id, in the order in which they come into force. */
export type Editions = ReadonlyMap<string, Edition>;
