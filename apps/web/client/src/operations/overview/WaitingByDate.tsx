import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayFullDay } from '../../shared/texts/jst.js';
import { Asked } from '../parts/Asked.js';
import { ChartOrTable } from '../parts/ChartOrTable.js';

/** Who waits, by the date on which they count as received. */
export const WaitingByDate = () => {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['queue', 'dates'],
    queryFn: () => bodyOf(api.GET('/operations/v1/queue/dates')),
    refetchInterval: 4_000,
  });
  return (
    <Asked query={query} height={320}>
      {({ items }) => (
        <ChartOrTable
          title={t('overview.byDate')}
          note={t('overview.byDateNote')}
          of={t('overview.businessDate')}
          data={items.map(({ businessDate, ja, en }) => ({
            label: businessDate.slice(5).replace('-', '/'),
            longLabel: sayFullDay(businessDate),
            ...{ ja, en },
          }))}
          series={(['ja', 'en'] as const).map((name) => ({ name, label: t(`languages.${name}`) }))}
          isStacked
          none={t('overview.nobodyWaits')}
        />
      )}
    </Asked>
  );
};
