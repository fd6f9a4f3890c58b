import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { forgetGuestKey, headersFor } from '../guests/guest-keys.js';
import { TicketRow } from './TicketRow.js';
import classes from './TicketRow.module.css';

/** An inquiry that a guest has the key to; on a computer of others the key is better forgotten. */
export const GuestRow = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['guest-ticket', ticketId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/tickets/{id}', { params: { path: { id: ticketId } }, headers: headersFor(ticketId) }),
      ),
    refetchInterval: 30_000,
  });
  const forget = (
    <Button
      {...{ variant: 'subtle', color: 'gray', size: 'compact-sm' }}
      aria-label={`${t('guest.forget')}${data ? `: ${data.subject}` : ''}`}
      onClick={() => forgetGuestKey(ticketId)}
    >
      {t('guest.forget')}
    </Button>
  );
  if (data) return <TicketRow ticket={data}>{forget}</TicketRow>;
  return (
    <li className={classes.row}>
      {error ? (
        <Text size="sm" py="xs" flex={1}>
          {t('guest.lost')}
        </Text>
      ) : (
        <Skeleton height={48} my={4} role="status" aria-label={t('loading')} />
      )}
      {forget}
    </li>
  );
};
