import type { Topic } from './use-topics.js';

export type Group = 'everybody' | 'paid' | 'not-covered';

/** Topics by whom the policy covers them for: what anybody may ask, what comes with a paid plan, and what nobody gets answered. */
export const groupsOf = (topics: readonly Topic[]): { group: Group; topics: Topic[] }[] => {
  const groupOf = ({ scope, onFreePlan }: Topic): Group =>
    scope === 'out' ? 'not-covered' : onFreePlan ? 'everybody' : 'paid';
  return (['everybody', 'paid', 'not-covered'] as const)
    .map((group) => ({ group, topics: topics.filter((topic) => groupOf(topic) === group) }))
    .filter(({ topics: those }) => those.length > 0);
};
