import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './calendar.module.css';

const REASONS = ['weekend', 'holiday', 'year-end', 'closure'] as const;

/** What the marks of days mean. */
export const Legend = () => {
  const { t } = useTranslation();
  return (
    <Group gap="sm" mb="sm" aria-hidden>
      {REASONS.map((reason) => (
        <Group key={reason} gap={6}>
          <span className={classes.day} data-reason={reason}>
            1
          </span>
          <Text size="sm">{t(`calendar.reasons.${reason}`)}</Text>
        </Group>
      ))}
      <Group gap={6}>
        <span className={classes.day} data-today>
          1
        </span>
        <Text size="sm">{t('calendar.today')}</Text>
      </Group>
    </Group>
  );
};
