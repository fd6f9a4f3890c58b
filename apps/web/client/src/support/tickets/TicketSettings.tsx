import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { headersFor } from '../guests/guest-keys.js';
import { useTopics } from '../inquiry/use-topics.js';
import { useLanguage } from '../use-language.js';
import { mayWithdraw, type Ticket } from './ticket.js';

/** Consent to look at the screen, and taking the inquiry back. */
export const TicketSettings = ({ ticket }: { ticket: Ticket }) => (
  <Stack gap="md" component="section">
    <ScreenConsent ticket={ticket} />
    {mayWithdraw(ticket.status) && <Withdrawal ticketId={ticket.ticketId} />}
  </Stack>
);

const ScreenConsent = ({ ticket }: { ticket: Ticket }) => {
  const { ticketId, status, screenSharing = false } = ticket;
  const { t } = useTranslation();
  const language = useLanguage();
  const clause = useTopics().data?.actualScreen;
  // What was heard last has the last word: the ticket, or the answer to a change.
  const [heard, hear] = useState({ ticket, granted: screenSharing });
  if (heard.ticket !== ticket) hear({ ticket, granted: screenSharing });
  const changing = useMutation({
    // One after the other: a second thought that overtook the first would be lost.
    scope: { id: `consents of ${ticketId}` },
    mutationFn: (granted: boolean) =>
      bodyOf(
        api.PUT('/v1/tickets/{id}/consents', {
          params: { path: { id: ticketId } },
          body: { screenSharing: granted },
          headers: headersFor(ticketId),
        }),
      ),
    onSuccess: (_, granted) => hear((before) => ({ ...before, granted })),
  });
  const isShared = changing.isPending ? changing.variables : heard.granted;
  // Taking it back is possible at any time; there is no use in giving it where nothing is answered any more.
  if (!isShared && (!clause || !mayWithdraw(status))) return null;
  return (
    <>
      <Switch
        label={t('consent.screen')}
        description={clause?.text[language]}
        checked={isShared}
        onChange={({ currentTarget }) => changing.mutate(currentTarget.checked)}
      />
      {changing.error && <ProblemNote error={changing.error} />}
    </>
  );
};

const Withdrawal = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  const confirm = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (isAsked) confirm.current?.focus();
    else if (wasAsked.current) ask.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  const withdrawing = useMutation({
    mutationFn: () =>
      bodyOf(
        api.POST('/v1/tickets/{id}/withdrawal', {
          params: { path: { id: ticketId } },
          headers: headersFor(ticketId),
        }),
      ),
  });
  if (!isAsked)
    return (
      <Button
        {...{
          ref: ask,
          variant: 'default',
          size: 'sm',
          style: { alignSelf: 'flex-start' },
        }}
        onClick={() => setAsked(true)}
      >
        {t('withdrawal.ask')}
      </Button>
    );
  return (
    <Stack gap="xs" role="group" aria-label={t('withdrawal.ask')}>
      <Text size="sm">{t('withdrawal.really')}</Text>
      <Group gap="xs">
        <Button
          {...{ ref: confirm, variant: 'default', size: 'sm', loading: withdrawing.isPending }}
          onClick={() => withdrawing.mutate()}
        >
          {t('withdrawal.confirm')}
        </Button>
        <Button variant="subtle" color="gray" size="sm" onClick={() => setAsked(false)}>
          {t('withdrawal.keep')}
        </Button>
      </Group>
      {withdrawing.error && <ProblemNote error={withdrawing.error} onRetry={() => withdrawing.mutate()} />}
    </Stack>
  );
};
