/** Placeholders of saved replies that are still to be filled in, each once. */
export const placeholdersIn = (message: string): string[] => [
  ...new Set(message.match(/\{\{[^{}]*\}\}/g) ?? []),
];
