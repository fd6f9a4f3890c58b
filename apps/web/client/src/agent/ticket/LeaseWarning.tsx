import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../shared/clock/server-clock.js';
import { leaseLeft } from '../desk/lease.js';
import type { Ticket } from '../types.js';

/** Warns before a ticket leaves the hand by itself. */
export const LeaseWarning = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const now = useServerNow();
  const { leaseUntil, investigationUntil } = ticket;
  if (!leaseUntil || investigationUntil || !leaseLeft(leaseUntil, now).isEnding) return null;
  return (
    <Alert color="orange" radius={0} role="status" title={t('lease.ending')}>
      {t('lease.endingHint')}
    </Alert>
  );
};
