import type { Edition, InformationRule } from './edition.js';
import type { InformationField, Inquiry } from './inquiry.js';

/** What an inquiry says in a field; empty for no answer. */
export function answer(inquiry: Omit<Inquiry, 'language'>, field: InformationField): string {
  const [group, name] = field.split('.') as [
    'environment' | 'details' | 'registeredEmail',
    string | undefined,
  ];
  const value: unknown =
    group === 'registeredEmail'
      ? inquiry.registeredEmail
      : (inquiry[group] as Record<string, unknown>)?.[name ?? ''];
  return typeof value === 'string' ? value.trim() : '';
}

const isAsked = ({ topics, when }: InformationRule, inquiry: Inquiry): boolean =>
  (!topics || topics.includes(inquiry.topic)) && (!when || answer(inquiry, when.field) === when.is);

/** The fields that an edition asks for on this topic and that have no answer; blank is none, "unknown" is one (policy ④). */
export const missingInformation = (inquiry: Inquiry, { information }: Edition): InformationField[] =>
  information.asked
    .filter((rule) => isAsked(rule, inquiry) && answer(inquiry, rule.field) === '')
    .map((rule) => rule.field);
