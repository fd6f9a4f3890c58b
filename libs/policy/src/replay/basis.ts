import {
  CONNECTIONS,
  INFORMATION_FIELDS,
  type Connection,
  type InformationField,
  type Inquiry,
  type Plan,
} from '../inquiry.js';
import { answer } from '../missing-information.js';
import type { Topic } from '../topics.js';

/** All that any edition can look at in an inquiry, and nothing that the customer wrote: enough to judge it again. */
export interface Basis {
  topic: Topic;
  plan: Plan;
  /** The fields that had an answer. */
  given: InformationField[];
  /** The answer that other fields depend on. */
  connection?: Connection;
}

const isConnection = (text: string): text is Connection => (CONNECTIONS as readonly string[]).includes(text);

/** What remains of an inquiry for later replays. */
export function basisOf(inquiry: Omit<Inquiry, 'language'>): Basis {
  const { topic, plan } = inquiry;
  const connection = answer(inquiry, 'details.connection');
  return {
    topic,
    plan,
    given: INFORMATION_FIELDS.filter((field) => answer(inquiry, field) !== ''),
    ...(isConnection(connection) && { connection }),
  };
}

/** An inquiry that every edition decides as it decides the one that the basis was taken of. */
export function inquiryOf({ topic, plan, given, connection }: Basis): Inquiry {
  const answers: Record<'environment' | 'details', Record<string, string>> = { environment: {}, details: {} };
  for (const field of given) {
    const [group, name] = field.split('.') as ['environment' | 'details', string | undefined];
    if (name !== undefined)
      answers[group][name] = field === 'details.connection' ? (connection ?? 'unknown') : 'unknown';
  }
  const registeredEmail = given.includes('registeredEmail') ? 'unknown' : undefined;
  return { language: 'ja', topic, plan, ...(registeredEmail && { registeredEmail }), ...answers };
}
