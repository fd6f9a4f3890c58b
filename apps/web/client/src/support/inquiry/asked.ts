import type { components } from '../../shared/api/schema.js';

/** An answer to whatever the policy asks for. */
export const NOT_KNOWN = 'unknown';

/** Answers by path, such as `environment.browser`. */
export type Answers = Readonly<Record<string, string>>;

export interface Asked {
  field: string;
  when?: { field: string; is: string };
}

/** What is asked of somebody now: not the address of who is signed in, nor what another answer makes needless. */
export const askedNow = (asked: readonly Asked[], answers: Answers, isGuest: boolean): string[] =>
  asked
    .filter(({ field }) => isGuest || field !== 'registeredEmail')
    .filter(({ when }) => !when || answers[when.field] === when.is)
    .map(({ field }) => field);

export type Information = Pick<
  components['schemas']['NewInquiryDto'],
  'registeredEmail' | 'environment' | 'details'
>;

/** Answers as the services take them; what is blank is left out. */
export const informationOf = (fields: readonly string[], answers: Answers): Information => {
  const given: Record<string, string | Record<string, string>> = {};
  for (const field of fields) {
    const value = answers[field]?.trim();
    if (!value) continue;
    const [group, name] = field.split('.') as [string, string | undefined];
    if (name === undefined) given[group] = value;
    else given[group] = { ...(given[group] as Record<string, string> | undefined), [name]: value };
  }
  return given;
};

/** Fields whose very value a decision may look at. */
const LOOKED_AT = ['registeredEmail', 'details.connection'];

const isAddress = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text);

/** What a preview is told: which fields have an answer, not what it is. */
export const sketchOf = (fields: readonly string[], answers: Answers): Answers =>
  Object.fromEntries(
    fields
      .filter((field) => answers[field]?.trim())
      .map((field) => {
        const value = answers[field]!.trim();
        const isNeeded = LOOKED_AT.includes(field) && (field !== 'registeredEmail' || isAddress(value));
        return [field, isNeeded ? value : NOT_KNOWN];
      }),
  );
