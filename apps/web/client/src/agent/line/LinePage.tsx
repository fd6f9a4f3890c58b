import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { BackToDesk } from '../BackToDesk.js';
import { useTitle } from '../use-title.js';
import classes from './line.module.css';
import { LineTable } from './LineTable.js';
import { useLine } from './use-line.js';

/** The line in arrival order: to read, since nobody picks from it. */
export const LinePage = () => {
  const { t } = useTranslation();
  const line = useLine();
  useTitle(t('line.title'));
  return (
    <div className={classes.page}>
      <Stack gap="xs" align="flex-start" pb="sm">
        <BackToDesk />
        <Group justify="space-between" w="100%">
          <Title order={1} size="h3">
            {t('line.title')}
          </Title>
          <Button
            {...{ variant: 'default', size: 'sm', loading: line.isRefetching }}
            onClick={() => void line.refetch()}
          >
            {t('line.again')}
          </Button>
        </Group>
        <Text size="sm">
          {t('line.readOnly')} {t('line.live', { count: line.everySeconds })}
        </Text>
        {line.error && <ProblemNote error={line.error} onRetry={() => void line.refetch()} />}
      </Stack>
      {line.isSuccess && line.items.length === 0 && <Text c="dimmed">{t('line.empty')}</Text>}
      {line.items.length > 0 && <LineTable {...line} />}
    </div>
  );
};
