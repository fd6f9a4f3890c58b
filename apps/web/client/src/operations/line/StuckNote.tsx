import { Alert, Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDuration } from '../say.js';
import type { View } from '../views.js';
import { PassDialog } from './PassDialog.js';

/** What the line stands before: an alarm once that is longer than it may be. */
export const StuckNote = ({ queue: { stuck, watermark } }: { queue: View<'QueueView'> }) => {
  const { t } = useTranslation();
  const [isPassing, setPassing] = useState(false);
  if (!stuck) return null;
  const { seconds, isAlarm, missing, first } = stuck;
  return (
    <Alert
      mt="sm"
      variant="light"
      color={isAlarm ? 'red' : 'yellow'}
      role={isAlarm ? 'alert' : 'status'}
      title={t(isAlarm ? 'line.stuckAlarm' : 'line.stuck', { turn: watermark + 1 })}
    >
      <Text size="sm">{t('line.stuckFor', { count: missing, time: sayDuration(seconds) })}</Text>
      <List size="sm">
        {first.map(({ turn, waitsFor, partition }) => (
          <List.Item key={turn}>
            {t('line.missingTurn', { turn, service: t(`services.${waitsFor}`) })}
            {partition !== undefined && t('line.onPartition', { partition })}
          </List.Item>
        ))}
      </List>
      <Button mt="xs" size="compact-sm" variant="default" onClick={() => setPassing(true)}>
        {t('line.pass')}
      </Button>
      {isPassing && <PassDialog through={first.at(-1)!.turn} onClose={() => setPassing(false)} />}
    </Alert>
  );
};
