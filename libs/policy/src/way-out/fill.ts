/** A template with the words in braces filled in. */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (_braces, name: string) => values[name] ?? '');
