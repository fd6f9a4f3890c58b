import { Alert, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHistoryState } from 'wouter/use-browser-location';
import { sayInstant, sayTime } from '../shared/texts/jst.js';
import { useDesk } from './desk/desk.js';
import type { AgentState } from './types.js';
import { useTitle } from './use-title.js';

/** What has just been done to a ticket, told where the agent goes on from. */
export interface Done {
  what: 'replied' | 'hand-over' | 'release' | 'skip' | 'merge';
  turn: number;
}

/** Nothing is opened: how the desk stands. */
export const Home = () => {
  const { t } = useTranslation();
  const { state } = useDesk();
  const { done } = useHistoryState<{ done?: Done } | null>() ?? {};
  useTitle(t('home.title'));
  return (
    <Stack p="md" gap="md" maw={640}>
      <Title order={1} size="h3">
        {t('home.title')}
      </Title>
      {done && (
        <Alert color="teal" variant="light" role="status">
          {t(`home.done.${done.what}`, { turn: done.turn })}
        </Alert>
      )}
      {state ? <DeskNow {...state} /> : <Text c="dimmed">{t('loading')}</Text>}
    </Stack>
  );
};

const DeskNow = ({ desk, waiting, presence }: AgentState) => {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text>
        {desk.open
          ? t(desk.overtimeUntil ? 'home.overtime' : 'home.open', {
              at: desk.overtimeUntil && sayTime(desk.overtimeUntil),
            })
          : t('home.closed', { at: desk.opensAt && sayInstant(desk.opensAt) })}
      </Text>
      <Text>{t('home.waiting', { ja: most(waiting.ja), en: most(waiting.en) })}</Text>
      <Text c="dimmed" size="sm">
        {t(presence.status === 'available' ? 'home.comes' : 'home.away')}
      </Text>
    </Stack>
  );
};

/** The desk counts no further. */
const most = (count: number): string => (count >= 1_000 ? '1,000+' : String(count));
