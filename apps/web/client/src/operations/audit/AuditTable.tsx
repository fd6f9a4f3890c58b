import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayInstant } from '../../shared/texts/jst.js';
import { AgentId } from '../parts/AgentId.js';
import { DataTable } from '../parts/DataTable.js';
import type { View } from '../views.js';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const Detail = ({ detail }: { detail: Record<string, unknown> }) =>
  Object.entries(detail).map(([name, value]) => (
    <Text key={name} size="xs" style={{ overflowWrap: 'anywhere' }}>
      <Text span size="xs" c="dimmed">
        {name}
      </Text>{' '}
      {textOf(value)}
    </Text>
  ));

/** Entries, the newest first. */
export const AuditTable = ({ entries }: { entries: View<'AuditEntryView'>[] }) => {
  const { t } = useTranslation();
  return (
    <DataTable
      name={t('audit.entries')}
      minWidth={880}
      unbroken={[1]}
      none={t('audit.none')}
      head={['entry', 'at', 'what', 'turn', 'agent', 'detail'].map((key) => t(`audit.${key}`))}
      rows={entries.map(({ entry, at, act, cause, turn, agentId, detail }) => ({
        key: entry,
        cells: [
          entry,
          sayInstant(at),
          `${t(`acts.${act}`, act)} (${t(`causes.${cause}`, cause)})`,
          turn ?? '–',
          agentId ? <AgentId id={agentId} /> : '–',
          <Detail detail={detail} />,
        ],
      }))}
    />
  );
};
