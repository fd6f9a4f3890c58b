import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { language } from '../../shared/texts/language.js';
import { sayDay } from '../../shared/texts/jst.js';
import type { View } from '../views.js';

/** Every closed day that a date passes over. */
export const SkippedDays = ({ days }: { days: View<'ClosedDayView'>[] }) => {
  const { t } = useTranslation();
  if (days.length === 0) return <Text size="sm">{t('calendar.nothingSkipped')}</Text>;
  return (
    <>
      <Text size="sm">{t('calendar.skipped')}</Text>
      <List size="sm">
        {days.map(({ date, reason, name }) => (
          <List.Item key={date}>
            {sayDay(date)} {name?.[language()] ?? t(`calendar.reasons.${reason}`)}
          </List.Item>
        ))}
      </List>
    </>
  );
};
