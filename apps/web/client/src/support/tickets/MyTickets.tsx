import { Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { WayIn } from '../../shared/session/Account.js';
import { useSession } from '../../shared/session/session.js';
import { isFramed } from '../frame/host-page.js';
import { useGuestKeys } from '../guests/guest-keys.js';
import { hrefOf } from '../shell/route.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { GuestRow } from './GuestRow.js';
import { TicketRow } from './TicketRow.js';
import classes from './TicketRow.module.css';

const page = (cursor: number | undefined) =>
  bodyOf(api.GET('/v1/tickets', { params: { query: { limit: 20, ...(cursor && { cursor }) } } }));

/** Those of the account, and those that this browser has a guest's key to. */
const MyTickets = () => {
  const { t } = useTranslation();
  const { session } = useSession();
  const keys = useGuestKeys();
  const title = usePageTitle<HTMLHeadingElement>(t('nav.tickets'));
  return (
    <Stack gap="md">
      <Title {...{ ref: title, order: 2, size: 'h3', tabIndex: -1 }}>{t('nav.tickets')}</Title>
      {session ? (
        <OwnTickets key={session.name} />
      ) : (
        <Stack align="flex-start" gap="xs">
          <Text c="dimmed">{t('tickets.signIn')}</Text>
          <WayIn role="customer" isFramed={isFramed} />
        </Stack>
      )}
      {keys.length > 0 && (
        <section aria-labelledby="guest-tickets">
          <Title order={3} size="h5" id="guest-tickets">
            {t('tickets.asGuest')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('tickets.asGuestHint')}
          </Text>
          <ul className={classes.list}>
            {keys.map(({ ticketId }) => (
              <GuestRow key={ticketId} ticketId={ticketId} />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
};

const OwnTickets = () => {
  const { t } = useTranslation();
  const { session } = useSession();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['tickets', session?.token],
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => (next === undefined ? undefined : Number(next)),
    refetchInterval: 30_000,
    staleTime: 0,
  });
  if (error && !data) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={160} role="status" aria-label={t('loading')} />;
  const tickets = data.pages.flatMap(({ items }) => items);
  if (tickets.length === 0)
    return (
      <Stack align="flex-start" gap="xs">
        <Text>{t('tickets.none')}</Text>
        <Button component="a" href={hrefOf({ page: 'new' })} variant="default">
          {t('nav.new')}
        </Button>
      </Stack>
    );
  return (
    <>
      <ul className={classes.list}>
        {tickets.map((ticket) => (
          <TicketRow key={ticket.ticketId} ticket={ticket} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('tickets.more')}
        </Button>
      )}
    </>
  );
};

export default MyTickets;
