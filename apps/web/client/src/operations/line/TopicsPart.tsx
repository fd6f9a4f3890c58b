import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { language } from '../../shared/texts/language.js';
import { type Days, periodOf } from '../days.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import { allOf, useEditions } from '../queries.js';
import { sayNumber } from '../say.js';
import type { View } from '../views.js';
import { joinTopics } from './join-topics.js';

/** What was declined and corrected, by the topic that customers chose. */
export const TopicsPart = ({ days }: { days: Days }) => {
  const { t } = useTranslation();
  const period = periodOf(days);
  const editions = useEditions().data;
  const query = useQuery({
    queryKey: ['topics', period],
    queryFn: async () => {
      const outcomes = await allOf<View<'TopicOutcomesView'>, string>((after) =>
        bodyOf(
          api.GET('/operations/v1/policy/outcomes', {
            params: { query: { ...period, ...(after && { after }) } },
          }),
        ),
      );
      const { items } = await bodyOf(api.GET('/operations/v1/corrections', { params: { query: period } }));
      return joinTopics(outcomes, items);
    },
    placeholderData: keepPreviousData,
  });
  const nameOf = (topic: string) =>
    editions?.items[0]?.topics.find((rule) => rule.topic === topic)?.name[language()] ?? topic;
  return (
    <Part title={t('line.topics')} note={t('line.topicsNote')}>
      <Asked query={query}>
        {(topics) => (
          <DataTable
            name={t('line.topics')}
            minWidth={760}
            head={['topic', 'accepted', 'informationNeeded', 'declined', 'why', 'byAgents', 'corrected'].map(
              (key) => t(`line.${key}`),
            )}
            numbers={[1, 2, 3, 5]}
            none={t('line.noTopics')}
            rows={topics.map(({ topic, accepted, informationNeeded, declined, reasons, byAgents, to }) => ({
              key: topic,
              cells: [
                nameOf(topic),
                ...[accepted, informationNeeded, declined].map(sayNumber),
                Object.entries(reasons)
                  .map(([code, times]) => `${t(`reasons.${code}`, code)} ${sayNumber(times)}`)
                  .join(t('comma')) || '–',
                sayNumber(byAgents),
                Object.entries(to)
                  .map(([other, turns]) => `→ ${nameOf(other)} ${sayNumber(turns)}`)
                  .join(t('comma')) || '–',
              ],
            }))}
          />
        )}
      </Asked>
    </Part>
  );
};
