import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayFullDay, sayTime } from '../../shared/texts/jst.js';
import { dayOf } from '../days.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { PageHead } from '../parts/PageHead.js';
import { Part } from '../parts/Part.js';
import { useEditions } from '../queries.js';
import { DifferencePart } from './DifferencePart.js';
import { SideBySide } from './SideBySide.js';
import { SimulationPart } from './SimulationPart.js';

/** The editions of the policy: which governs, what each says, in what they differ, and what another would change. */
export const PolicyPage = () => {
  const { t } = useTranslation();
  const list = useQuery({
    queryKey: ['policy'],
    queryFn: () => bodyOf(api.GET('/operations/v1/policy')),
    refetchInterval: 60_000,
  });
  const editions = useEditions();
  return (
    <>
      <PageHead title={t('nav.policy')}>{t('policy.lead')}</PageHead>
      <Part title={t('policy.governs')}>
        <Asked query={list}>
          {({ items }) => (
            <>
              <Text mb="sm">
                {t('policy.governsNow', { edition: items.find(({ inForce }) => inForce)?.id ?? '–' })}
              </Text>
              <DataTable
                name={t('policy.editions')}
                head={['edition', 'from', 'state'].map((key) => t(`policy.${key}`))}
                rows={items.map(({ id, inForceFrom, inForce }) => ({
                  key: id,
                  cells: [
                    id,
                    `${sayFullDay(dayOf(inForceFrom))} ${sayTime(inForceFrom)}`,
                    inForce ? t('policy.inForce') : '–',
                  ],
                }))}
              />
            </>
          )}
        </Asked>
      </Part>
      <Asked query={editions} height={480}>
        {({ items }) => (
          <>
            <DifferencePart ids={items.map(({ id }) => id)} />
            <SimulationPart ids={items.map(({ id }) => id)} />
            <SideBySide editions={items} />
          </>
        )}
      </Asked>
    </>
  );
};
