/** What a link's template can leave open. None of them says by itself who the customer is. */
export const LINK_PLACEHOLDERS = ['ticketId', 'turn', 'customer'] as const;
export type LinkPlaceholder = (typeof LINK_PLACEHOLDERS)[number];

const PATTERN = /\{(\w+)\}/g;

const named = (template: string): string[] => [...template.matchAll(PATTERN)].map(([, name]) => name!);

/** What is wrong with a template, said after the setting's name; undefined where nothing is. */
export const faultOfTemplate = (template: string): string | undefined => {
  const names = named(template);
  const unknown = names.find((name) => !(LINK_PLACEHOLDERS as readonly string[]).includes(name));
  if (unknown !== undefined)
    return `knows the placeholders {${LINK_PLACEHOLDERS.join('}, {')}}, got {${unknown}}`;
  if (/[{}]/.test(template.replace(PATTERN, ''))) return 'has a brace that belongs to no placeholder';
  if (!names.some((name) => name === 'ticketId' || name === 'customer'))
    return 'must name {ticketId} or {customer}: otherwise it would show the same for every ticket';
  const { username, password } = new URL(template);
  return username || password ? 'must not carry a user or password' : undefined;
};

/** The address that a template gives. */
export const addressFrom = (
  template: string,
  values: Partial<Record<LinkPlaceholder, string | number>>,
): string =>
  template.replace(PATTERN, (_braces, name: LinkPlaceholder) => encodeURIComponent(values[name] ?? ''));
