import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { language } from '../../shared/texts/language.js';
import { DataTable } from '../parts/DataTable.js';
import { Part } from '../parts/Part.js';
import type { View } from '../views.js';

type Edition = View<'EditionRulesView'>;

/** What each edition says, row by row. */
export const SideBySide = ({ editions }: { editions: Edition[] }) => {
  const { t } = useTranslation();
  const ids = editions.map(({ id }) => id);
  const table = (title: string, head: string, rows: { key: string; cells: string[] }[]) => (
    <Part title={title}>
      <DataTable name={title} minWidth={200 + 220 * ids.length} head={[head, ...ids]} rows={rows} />
    </Part>
  );
  const topics = editions[0]?.topics ?? [];
  const texts = (kind: 'clauses' | 'notices') => {
    const all = [...new Set(editions.flatMap((edition) => edition[kind].map(({ id }) => id)))];
    return all.map((id) => ({
      key: id,
      cells: [
        t(`policy.texts.${id}`, id),
        ...editions.map((edition) => {
          const found = edition[kind].find((text) => text.id === id);
          if (!found) return t('policy.absent');
          const consent = found.consent ? t('policy.withConsent') : '';
          return `${found.text[language()]}${consent} ${t('policy.section', { section: found.section })}`;
        }),
      ],
    }));
  };
  return (
    <>
      {table(t('policy.desk'), t('policy.item'), [
        {
          key: 'hours',
          cells: [
            t('policy.hours'),
            ...editions.map(({ hours: { opens, closes, closedOn, section } }) =>
              [
                `${opens}–${closes} ${t('jst')}`,
                t('policy.closedOn', {
                  days: closedOn.map((day) => t(`policy.closed.${day}`)).join(t('comma')),
                }),
                t('policy.section', { section }),
              ].join(' '),
            ),
          ],
        },
        {
          key: 'languages',
          cells: [
            t('policy.languages'),
            ...editions.map(
              ({ languages: { list, section } }) =>
                `${list.map((spoken) => t(`languages.${spoken}`)).join(t('comma'))} ${t('policy.section', { section })}`,
            ),
          ],
        },
      ])}
      {table(
        t('policy.topics'),
        t('policy.topic'),
        topics.map(({ topic, name }) => ({
          key: topic,
          cells: [name[language()], ...editions.map((edition) => saysOf(edition, topic, t))],
        })),
      )}
      {table(
        t('policy.information'),
        t('policy.field'),
        fieldsOf(editions).map(({ key, name }) => ({
          key,
          cells: [name[language()], ...editions.map((edition) => askedBy(edition, key, t))],
        })),
      )}
      {table(t('policy.clauses'), t('policy.item'), texts('clauses'))}
      {table(t('policy.notices'), t('policy.item'), texts('notices'))}
    </>
  );
};

const saysOf = ({ topics }: Edition, topic: string, t: TFunction): string => {
  const rule = topics.find((known) => known.topic === topic);
  if (!rule) return t('policy.absent');
  const plans = rule.scope === 'out' ? 'outOfScope' : rule.freePlan ? 'everyPlan' : 'paidPlan';
  return `${t(`policy.${plans}`)} ${t('policy.section', { section: rule.section })}`;
};

const fieldsOf = (editions: Edition[]) => {
  const all = editions.flatMap(({ information }) =>
    information.map(({ field, name }) => ({ key: field, name })),
  );
  return [...new Map(all.map((field) => [field.key, field])).values()];
};

const askedBy = ({ information, topics }: Edition, field: string, t: TFunction): string => {
  const rule = information.find((known) => known.field === field);
  if (!rule) return t('policy.notAsked');
  const names = rule.topics?.map((id) => topics.find(({ topic }) => topic === id)?.name[language()] ?? id);
  const where = names ? names.join(t('comma')) : t('policy.everyTopic');
  return rule.connection ? `${where} ${t('policy.onlyFor', { connection: rule.connection })}` : where;
};
