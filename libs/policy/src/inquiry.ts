import type { Topic } from './topics.js';

export type Language = 'ja' | 'en';

/** The plan at arrival; a guest is not signed in and counts as free (DESIGN §7). */
export type Plan = 'paid' | 'free' | 'guest';

/** The information that the policy may ask for, as paths into an inquiry. Source: policy ④, DESIGN §7. */
export const INFORMATION_FIELDS = [
  'registeredEmail',
  'environment.browser',
  'environment.browserVersion',
  'environment.device',
  'details.steps',
  'details.coin',
  'details.exchange',
  'details.connection',
  'details.fileType',
  'details.blockchain',
] as const;

export type InformationField = (typeof INFORMATION_FIELDS)[number];

/** How an exchange is connected: the one field with a list of answers. */
export const CONNECTIONS = ['file', 'api', 'unknown'] as const;
export type Connection = (typeof CONNECTIONS)[number];

type FieldsUnder<Group extends string> = InformationField extends infer Field
  ? Field extends `${Group}.${infer Name}`
    ? Name
    : never
  : never;

/** What the policy looks at in an inquiry; its words are never read. "unknown" is an answer to any field. */
export interface Inquiry {
  language: Language;
  topic: Topic;
  plan: Plan;
  /** The token's when signed in. */
  registeredEmail?: string;
  environment?: { [name in FieldsUnder<'environment'>]?: string };
  details?: { [name in FieldsUnder<'details'>]?: string };
}
