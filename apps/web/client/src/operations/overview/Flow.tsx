import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayDay, sayInstant } from '../../shared/texts/jst.js';
import { dayAfter, dayOf, periodOf } from '../days.js';
import { Asked } from '../parts/Asked.js';
import { ChartOrTable } from '../parts/ChartOrTable.js';
import { fillSteps } from './fill-steps.js';

const SPANS = {
  today: { days: 1, by: 'hour' },
  week: { days: 7, by: 'day' },
  month: { days: 31, by: 'day' },
} as const;
type Span = keyof typeof SPANS;

/** What came to the line, and what was answered. */
export const Flow = ({ today }: { today: string }) => {
  const { t } = useTranslation();
  const [span, setSpan] = useState<Span>('today');
  const { days, by } = SPANS[span];
  const period = periodOf({ from: dayAfter(today, 1 - days), to: today });
  const query = useQuery({
    queryKey: ['flow', period, by],
    queryFn: () => bodyOf(api.GET('/operations/v1/flow', { params: { query: { ...period, by } } })),
    refetchInterval: span === 'today' ? 4_000 : 60_000,
    placeholderData: keepPreviousData,
  });
  const choice = (
    <NativeSelect
      size="xs"
      aria-label={t('period.label')}
      value={span}
      onChange={(change) => setSpan(change.currentTarget.value as Span)}
      data={Object.keys(SPANS).map((value) => ({ value, label: t(`period.${value}`) }))}
    />
  );
  return (
    <Asked query={query} height={320}>
      {({ items }) => (
        <ChartOrTable
          title={t('overview.flow')}
          note={t('overview.flowNote')}
          aside={choice}
          of={t(by === 'hour' ? 'overview.hour' : 'overview.day')}
          data={fillSteps(items, by).map(({ at, arrivals, answers }) => ({
            label:
              by === 'hour'
                ? `${new Date(Date.parse(at) + 9 * 3_600_000).getUTCHours()}:00`
                : dayOf(at).slice(5).replace('-', '/'),
            longLabel: by === 'hour' ? sayInstant(at) : sayDay(dayOf(at)),
            ...{ arrivals, answers },
          }))}
          series={[
            { name: 'arrivals', label: t('overview.arrivals') },
            { name: 'answers', label: t('overview.answers') },
          ]}
          none={t('overview.noFlow')}
        />
      )}
    </Asked>
  );
};
