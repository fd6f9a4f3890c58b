import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayInstant, sayTime } from '../../shared/texts/jst.js';
import { useDesk, useOvertime } from '../queries.js';

/** Whether the desk is open, and until or from when. */
export const DeskState = () => {
  const { t } = useTranslation();
  const desk = useDesk().data;
  const overtime = useOvertime().data;
  if (!desk) return <Text size="sm">{'\u00a0'}</Text>;
  const { open, closesAt, opensAt } = desk;
  if (overtime?.open) return <Text size="sm">● {t('desk.overtime', { at: sayTime(overtime.until!) })}</Text>;
  return (
    <Text size="sm">
      {open
        ? `● ${t('desk.open', { at: sayTime(closesAt!) })}`
        : `○ ${t('desk.closed', { at: sayInstant(opensAt!) })}`}
    </Text>
  );
};
