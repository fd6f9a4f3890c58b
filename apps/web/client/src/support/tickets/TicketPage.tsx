import { Alert, Anchor, Loader, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { TurnTicket } from '../../shared/look/TurnTicket.js';
import { guestKeyOf } from '../guests/guest-keys.js';
import { GuestLink } from '../guests/GuestLink.js';
import { hrefOf } from '../shell/route.js';
import { Checklist } from './Checklist.js';
import { Conversation } from './Conversation.js';
import { DateMoved } from './DateMoved.js';
import { MessageBox } from './MessageBox.js';
import { Resubmission } from './Resubmission.js';
import { useSeeing } from './seen.js';
import { effectOfMessage, isAsked, type Ticket } from './ticket.js';
import { TicketSettings } from './TicketSettings.js';
import { ToldAndWhen } from './ToldAndWhen.js';
import { useTicket } from './use-ticket.js';
import { WhatNext } from './WhatNext.js';

/** One inquiry: how it stands, the conversation, and what can be done now. */
const TicketPage = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation();
  const { ticket, isConnected, problem, isErased } = useTicket(ticketId);
  useSeeing(ticket);
  return (
    <Stack gap="md">
      <Anchor size="sm" href={hrefOf({ page: 'tickets' })}>
        ← {t('nav.tickets')}
      </Anchor>
      {problem && <ProblemNote error={problem} />}
      {isErased && <Alert color="gray">{t('ticket.erased')}</Alert>}
      <div role="status">
        {!isConnected && !problem && !isErased && (
          <Alert color="gray" title={t('ticket.lost')}>
            {ticket && t('ticket.lostHint')}
          </Alert>
        )}
      </div>
      {!ticket && !problem && !isErased && <Loader role="status" aria-label={t('loading')} />}
      {ticket && !isErased && <Shown ticket={ticket} />}
    </Stack>
  );
};

const Shown = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const { ticketId, turn, subject, status, language, businessDate, dateRule, messages } = ticket;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = `${t(`status.${status}`)} – ${subject}`;
  }, [t, status, subject]);
  const key = guestKeyOf(ticketId);
  const effect = effectOfMessage(status);
  return (
    <>
      <div>
        <Title {...{ ref: title, order: 2, size: 'h3', tabIndex: -1, lang: language }}>{subject}</Title>
        <Text role="status" fw={600}>
          {t(`status.${status}`)}
        </Text>
      </div>
      <TurnTicket turn={turn} {...(businessDate && { businessDate })} {...(dateRule && { dateRule })}>
        <WhatNext ticket={ticket} />
      </TurnTicket>
      <DateMoved ticket={ticket} />
      <Conversation ticketId={ticketId} messages={messages} language={language} />
      {isAsked(status) && ticket.missing && <Checklist key={ticket.missing.join()} ticket={ticket} />}
      {effect === 'refused' ? (
        <Resubmission ticket={ticket} />
      ) : (
        <MessageBox ticketId={ticketId} effect={effect} status={status} turn={turn} />
      )}
      <TicketSettings ticket={ticket} />
      <ToldAndWhen shown={ticket.shown} />
      {key && <GuestLink {...key} />}
    </>
  );
};

export default TicketPage;
