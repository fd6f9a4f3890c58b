import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api, bodyOf } from '../../shared/api/client.js';
import type { components } from '../../shared/api/schema.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { sayDay } from '../../shared/texts/jst.js';
import { MergeDialog } from '../acts/MergeDialog.js';
import consoleClasses from '../console.module.css';
import { isHeld, type Ticket } from '../types.js';

export type PastTicket = components['schemas']['PastTicketView'];

/** A duplicate goes into a ticket that goes on and came before it. */
const takesMerge = (past: PastTicket, ticket: Ticket): boolean =>
  isHeld(ticket) && past.turn < ticket.turn && ['queued', 'in-progress', 'question'].includes(past.status);

/** The customer's other tickets. */
export const History = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const { ticketId } = ticket;
  const [into, setInto] = useState<PastTicket>();
  const history = useInfiniteQuery({
    queryKey: ['history', ticketId],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/agent/v1/tickets/{id}/history', {
          params: { path: { id: ticketId }, query: { ...(after !== undefined && { after }) } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
  if (history.error) return <ProblemNote error={history.error} onRetry={() => void history.refetch()} />;
  const items = history.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t(history.isPending ? 'loading' : 'history.none')}
      </Text>
    );
  return (
    <>
      <ul className={consoleClasses.list}>
        {items.map((past) => (
          <li key={past.ticketId}>
            <Link href={`/tickets/${past.ticketId}`} className={consoleClasses.ticketLink}>
              <strong>{past.turn}</strong>
              <span lang={past.language}>{past.subject}</span>
              <Text size="xs">{t(`status.${past.status}`)}</Text>
              <Text size="xs" c="dimmed" className={consoleClasses.wide}>
                {past.businessDate && sayDay(past.businessDate)} {!past.verified && t('history.unverified')}
              </Text>
            </Link>
            {takesMerge(past, ticket) && (
              <Button variant="subtle" size="compact-sm" onClick={() => setInto(past)}>
                {t('merge.into', { turn: past.turn })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {history.hasNextPage && (
        <Group>
          <Button variant="default" size="compact-sm" onClick={() => void history.fetchNextPage()}>
            {t('more')}
          </Button>
        </Group>
      )}
      {into && isHeld(ticket) && (
        <MergeDialog ticket={ticket} into={into} onClose={() => setInto(undefined)} />
      )}
    </>
  );
};
