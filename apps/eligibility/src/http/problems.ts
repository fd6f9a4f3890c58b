import { defineProblems } from '#platform';

/** What operators' questions about the policy are refused for. */
export const policyProblem = defineProblems({
  'edition-unknown': {
    status: 404,
    title: { ja: 'その版はありません', en: 'No such edition' },
    detail: {
      ja: 'サポートポリシーの版「{id}」はありません。',
      en: 'There is no edition "{id}" of the support policy here.',
    },
    remedy: {
      ja: '次のいずれかを指定してください: {known}',
      en: 'Name one of these: {known}.',
    },
  },
});
