/** What a saved reply can leave open. None of them could name an agent. */
export const PLACEHOLDERS = ['turn', 'topic', 'subject', 'businessDate', 'opensAt', 'missing'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** What stands for the placeholders on a ticket, as far as it is known there. */
export type PlaceholderValues = Partial<Record<Placeholder, string>>;

/** A reply to be looked through and sent by an agent. */
export interface Rendered {
  message: string;
  /** Placeholders without a value on this ticket; they stand in the message as they were written. */
  unfilled: Placeholder[];
}

const PATTERN = /\{\{\s*([^{}]*?)\s*\}\}/g;

const isPlaceholder = (name: string): name is Placeholder =>
  (PLACEHOLDERS as readonly string[]).includes(name);

/** As they are written. */
export const written = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join(', ');

const namesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(PATTERN)].map(([, name]) => name!)),
];

/** Names in braces that are no placeholders. */
export const unknownPlaceholders = (text: string): string[] =>
  namesIn(text).filter((name) => !isPlaceholder(name));

/** Whether braces are left over: not closed, or of full width, so that nothing would ever fill them. */
export const hasBrokenPlaceholder = (text: string): boolean =>
  /\{\{|\}\}|[｛｝]{2}/.test(text.replace(PATTERN, ''));

/** Placeholders that a message still has: they mean nothing to a customer. */
export const placeholdersLeft = (message: string): Placeholder[] => namesIn(message).filter(isPlaceholder);

/** Fills a text once: what a customer wrote is put in as it is, whatever braces it has. */
export const render = (text: string, values: PlaceholderValues): Rendered => {
  const unfilled = new Set<Placeholder>();
  const message = text.replace(PATTERN, (braces, name: string) => {
    if (!isPlaceholder(name)) return braces;
    const value = values[name];
    if (value === undefined || value === '') unfilled.add(name);
    return value === undefined || value === '' ? braces : value;
  });
  return { message, unfilled: [...unfilled] };
};
