import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { api, bodyOf } from '../../shared/api/client.js';
import { Problem } from '../../shared/api/problem.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { language } from '../../shared/texts/language.js';
import { firstArrival, isNews, opened, useDesk } from '../desk/desk.js';
import { useShortcut } from '../keys/shortcuts.js';
import { useKeepTicket } from '../ticket/use-ticket.js';
import type { Ticket } from '../types.js';
import { IN_ORDER, useIsComing, usePresence } from './use-presence.js';

/** The next turn. The desk may have given one by itself while it was on its way: that is what was asked for. */
const askForNext = async (): Promise<Ticket | null> => {
  try {
    return (await api.POST('/agent/v1/turns/next')).data ?? null;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'capacity-reached') throw error;
    const inHand = error.body['tickets'] as { ticketId: string }[];
    const given = inHand.find(({ ticketId }) => isNews(ticketId));
    if (!given) throw error;
    return bodyOf(api.GET('/agent/v1/tickets/{id}', { params: { path: { id: given.ticketId } } }));
  }
};

/** Opens what has been given to the agent, otherwise takes the lowest turn that they may take. */
export const TakeNext = () => {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const keep = useKeepTicket();
  const { arrivals, state } = useDesk();
  const presence = usePresence();
  const isComing = useIsComing();
  const taking = useMutation({
    scope: IN_ORDER,
    mutationFn: async () => firstArrival() ?? (await askForNext()),
    onSuccess: (ticket) => {
      if (!ticket) return;
      opened(ticket);
      keep(ticket);
      go(`/tickets/${ticket.ticketId}`);
    },
  });
  const [isAskedToCome, askToCome] = useState(false);
  const isAvailable = state?.presence.status === 'available';
  const claim = () => !taking.isPending && taking.mutate();
  // The desk would refuse; what is in hand can be opened all the same.
  const take = () =>
    state && !isAvailable && !isComing && arrivals.length === 0 ? askToCome(true) : claim();
  useShortcut('n', take);
  const isAway = taking.error instanceof Problem && taking.error.code === 'not-available';
  const comeAndTake = () => {
    const { languages = [], capacity = 1 } = state?.presence ?? {};
    presence.mutate(
      { status: 'available', languages: languages.length > 0 ? languages : [language()], capacity },
      { onSuccess: claim },
    );
  };
  return (
    <Stack gap="xs">
      <Button size="lg" h={64} onClick={take} loading={taking.isPending}>
        {t('take.next')}
      </Button>
      <div role="status">
        {taking.data === null && !taking.isPending && (
          <Text size="sm">{t(state?.desk.open === false ? 'take.closed' : 'take.none')}</Text>
        )}
      </div>
      {taking.error && !isAway && <ProblemNote error={taking.error} onRetry={claim} />}
      {(isAway || isAskedToCome) && !isAvailable && (
        <Stack gap="xs" role="alert">
          <Text size="sm">{t('take.away')}</Text>
          <Button variant="light" onClick={comeAndTake} loading={presence.isPending}>
            {t('take.come')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
};
