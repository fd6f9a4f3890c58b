import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/clock/server-clock.js';
import { sayDay } from '../../shared/texts/jst.js';
import { AgentId } from '../parts/AgentId.js';
import { DataTable } from '../parts/DataTable.js';
import { sayDuration } from '../say.js';
import type { View } from '../views.js';

type InHand = View<'InHandView'>;

export interface AgentsTableProps {
  agents: View<'AgentView'>[];
  onTake: (inHand: InHand) => void;
}

/** Agents: those who are there first. */
export const AgentsTable = ({ agents, onTake }: AgentsTableProps) => {
  const { t } = useTranslation();
  const inOrder = agents.toSorted((a, b) => Number(b.present) - Number(a.present));
  return (
    <DataTable
      name={t('agents.list')}
      minWidth={880}
      unbroken={[0, 1, 2, 3]}
      none={t('agents.none')}
      head={['agent', 'status', 'stream', 'languages', 'inHand'].map((key) => t(`agents.${key}`))}
      rows={inOrder.map(({ agentId, status, present, stream, languages, capacity, idleSince, inHand }) => ({
        key: agentId,
        cells: [
          <AgentId id={agentId} />,
          `${present ? '●' : '○'} ${t(present ? 'agents.present' : `agents.statuses.${status}`)}`,
          t(`agents.streams.${stream}`),
          languages.map((language) => t(`languages.${language}`)).join(t('comma')),
          <Stack gap="xs">
            <Text size="sm">
              {t('agents.ofCapacity', { count: inHand.length, capacity })}
              {idleSince && <IdleFor since={idleSince} />}
            </Text>
            {inHand.map((turn) => (
              <InHandLine key={turn.turn} turn={turn} onTake={() => onTake(turn)} />
            ))}
          </Stack>,
        ],
      }))}
    />
  );
};

/** Between two instants. Hands run by the server's clock, also on a desk whose own clock is set. */
const sayBetween = (from: number, to: number) => sayDuration(Math.max(0, Math.floor((to - from) / 1_000)));

const IdleFor = ({ since }: { since: string }) => {
  const { t } = useTranslation();
  const now = useServerNow();
  return t('agents.idle', { time: sayBetween(Date.parse(since), now) });
};

const InHandLine = ({ turn, onTake }: { turn: InHand; onTake: () => void }) => {
  const { t } = useTranslation();
  const now = useServerNow();
  const { since, leaseUntil, investigationUntil } = turn;
  return (
    <Group gap="xs">
      <Text size="sm">
        {t('agents.turnFor', { turn: turn.turn, time: sayBetween(Date.parse(since), now) })}{' '}
        {investigationUntil
          ? t('agents.investigation', { date: sayDay(investigationUntil) })
          : t('agents.left', { time: sayBetween(now, Date.parse(leaseUntil)) })}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        onClick={onTake}
        aria-label={t('agents.takeTurn', { turn: turn.turn })}
      >
        {t('agents.take')}
      </Button>
    </Group>
  );
};
