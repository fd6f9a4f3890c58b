import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/clock/server-clock.js';
import { sayDay } from '../../shared/texts/jst.js';
import { leaseLeft } from '../desk/lease.js';
import type { Ticket } from '../types.js';

/** How long a ticket stays in hand: to a date while it is investigated, otherwise by its lease. */
export const LeaseLeft = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const now = useServerNow();
  const { leaseUntil, investigationUntil } = ticket;
  if (investigationUntil)
    return <Text size="sm">{t('lease.investigation', { date: sayDay(investigationUntil) })}</Text>;
  if (!leaseUntil) return null;
  const { clock, isEnding } = leaseLeft(leaseUntil, now);
  return (
    <Text
      size="sm"
      ff="monospace"
      {...(isEnding && { c: 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))', fw: 700 })}
      aria-label={t('lease.left', { clock })}
      role="img"
    >
      {clock}
    </Text>
  );
};
