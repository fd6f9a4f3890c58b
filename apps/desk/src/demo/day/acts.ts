import type { DemoPerson } from '../issuer.js';

/** Something that somebody does at the demonstration's day. `at` is a time of that day in Japan. */
export type DayAct = { at: string } & (
  | { kind: 'asks'; as: string; who?: DemoPerson; inquiry: Inquiry }
  | { kind: 'writes'; to: string; message: string }
  | { kind: 'comes' | 'leaves'; who: DemoPerson; languages: Language[] }
  | { kind: 'takes'; turnOf: string }
  | { kind: 'replies'; to: string; then: 'answered' | 'question'; message: string }
  | { kind: 'investigates'; turnOf: string; until: string; reason: string; note: string }
  | { kind: 'arranges'; who: DemoPerson; path: string; body: object }
);

export type ActOf<K extends DayAct['kind']> = Extract<DayAct, { kind: K }>;

type Language = 'ja' | 'en';

/** What is sent to `POST /v1/tickets`. */
export interface Inquiry {
  language: Language;
  topic: string;
  subject: string;
  message: string;
  registeredEmail?: string;
  environment?: { browser: string; browserVersion: string; device: string };
  details?: Record<string, string>;
  screenSharing?: boolean;
}
