/** What the id of a published edition says of it. */
export const editionParts = (id: string): { language: 'ja' | 'en'; date: string } | undefined => {
  const found = /^(ja|en)-(\d{4}-\d{2}-\d{2})$/.exec(id);
  return found ? { language: found[1] as 'ja' | 'en', date: found[2]! } : undefined;
};
