/** The articles of the demonstration's help center, by what they are about; a group is a heading of the list. */
export const ARTICLES = [
  { group: 'begin', ids: ['functions', 'registration', 'exchange', 'file', 'environment', 'whats-new'] },
  {
    group: 'numbers',
    ids: ['balance', 'recalculation', 'settings', 'verification', 'report', 'professional-advice'],
  },
  { group: 'account', ids: ['sign-in', 'plans', 'plan', 'contract', 'privacy'] },
  { group: 'support', ids: ['problem', 'requests', 'other-products'] },
] as const;

export type ArticleId = (typeof ARTICLES)[number]['ids'][number];

const IDS: readonly string[] = ARTICLES.flatMap(({ ids }) => [...ids]);

/** The article that an address names; undefined for the list. */
export const articleOf = (path: string): ArticleId | undefined => {
  const id = path.replace(/^\//, '');
  return IDS.includes(id) ? (id as ArticleId) : undefined;
};
