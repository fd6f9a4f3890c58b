import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { sayInstant } from '../../shared/texts/jst.js';
import { type Days, periodOf } from '../days.js';
import { AgentId } from '../parts/AgentId.js';
import { Asked } from '../parts/Asked.js';
import { DataTable } from '../parts/DataTable.js';
import { Figures } from '../parts/Figures.js';
import { Part } from '../parts/Part.js';
import { sayNumber } from '../say.js';
import type { View } from '../views.js';
import { WaitsTable } from './WaitsTable.js';

/** How the line was kept, by the audit trail alone. */
export const CompliancePart = ({ days }: { days: Days }) => {
  const period = periodOf(days);
  const query = useQuery({
    queryKey: ['compliance', period],
    queryFn: () => bodyOf(api.GET('/operations/v1/compliance', { params: { query: period } })),
    placeholderData: keepPreviousData,
  });
  return <Asked query={query}>{(report) => <Report report={report} />}</Asked>;
};

const Report = ({ report }: { report: View<'ComplianceView'> }) => {
  const { t } = useTranslation();
  const { violations, skips, reassignments, firstAnswersOutOfOrder: outOfOrder, waits } = report;
  return (
    <>
      <Figures
        isSmall
        items={[
          { label: t('line.offered'), value: sayNumber(report.offered) },
          { label: t('line.violations'), value: sayNumber(violations.total) },
          { label: t('line.skips'), value: sayNumber(skips.total) },
          { label: t('line.outOfOrder'), value: sayNumber(outOfOrder.total) },
          { label: t('line.leftToOthers'), value: sayNumber(report.leftToOthers) },
        ]}
      />
      <Part title={t('line.violations')}>
        {violations.total === 0 ? (
          <Text size="sm">✓ {t('line.noViolation')}</Text>
        ) : (
          <DataTable
            name={t('line.violations')}
            minWidth={640}
            head={['turnGiven', 'kind', 'turnFirst', 'at', 'agent', 'entry'].map((key) => t(`line.${key}`))}
            rows={violations.items.map(({ entry, turn, kind, over, at, agentId }) => ({
              key: `${entry}-${kind}`,
              cells: [
                turn,
                t(`line.kinds.${kind}`),
                over ? t('line.since', { turn: over.turn, at: sayInstant(over.since) }) : '–',
                sayInstant(at),
                <AgentId id={agentId} />,
                entry,
              ],
            }))}
          />
        )}
      </Part>
      <Part title={t('line.waits')} note={t('line.waitsNote')}>
        <WaitsTable waits={waits} />
      </Part>
      <Part title={t('line.reassignments')}>
        <DataTable
          name={t('line.reassignments')}
          head={[t('line.cause'), t('line.times')]}
          numbers={[1]}
          rows={Object.entries(reassignments).map(([cause, times]) => ({
            key: cause,
            cells: [t(`causes.${cause}`, cause), sayNumber(times)],
          }))}
        />
      </Part>
      <Part title={t('line.skips')}>
        <DataTable
          name={t('line.skips')}
          minWidth={480}
          head={['turn', 'skipReason', 'at', 'agent'].map((key) => t(`line.${key}`))}
          rows={skips.items.map(({ turn, reason, at, agentId }) => ({
            key: `${turn}-${at}`,
            cells: [turn, reason ?? '–', sayInstant(at), <AgentId id={agentId} />],
          }))}
        />
      </Part>
      {outOfOrder.total > 0 && (
        <Part title={t('line.outOfOrder')} note={t('line.outOfOrderNote')}>
          <DataTable
            name={t('line.outOfOrder')}
            minWidth={480}
            head={['turn', 'before', 'at', 'agent'].map((key) => t(`line.${key}`))}
            rows={outOfOrder.items.map(({ turn, before, at, agentId }) => ({
              key: `${turn}-${at}`,
              cells: [
                turn,
                t('line.since', { turn: before.turn, at: sayInstant(before.since) }),
                sayInstant(at),
                <AgentId id={agentId} />,
              ],
            }))}
          />
        </Part>
      )}
    </>
  );
};
