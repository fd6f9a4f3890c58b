import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayDay } from '../../shared/texts/jst.js';

/** What a change of closures does. */
export const Impact = ({ days, turns, merged }: { days: string[]; turns: number; merged: string[] }) => {
  const { t } = useTranslation();
  return (
    <>
      <Text size="sm">
        {days.length === 0
          ? t('calendar.changesNothing')
          : t('calendar.changes', { days: days.map(sayDay).join(t('comma')) })}
      </Text>
      <Text size="sm" fw={650}>
        {t('calendar.moves', { count: turns })}
      </Text>
      {merged.length > 0 && <Text size="sm">{t('calendar.merges')}</Text>}
    </>
  );
};
