import { Badge, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { Acts } from '../acts/Acts.js';
import { BackToDesk } from '../BackToDesk.js';
import { Composer } from '../composer/Composer.js';
import { KeptText } from '../composer/KeptText.js';
import { opened } from '../desk/desk.js';
import { LeaseLeft } from '../side/LeaseLeft.js';
import { isHeld, type Ticket } from '../types.js';
import { useTitle } from '../use-title.js';
import { Conversation } from './Conversation.js';
import { Facts } from './Facts.js';
import { LeaseWarning } from './LeaseWarning.js';
import classes from './ticket.module.css';
import { useTicket } from './use-ticket.js';

/** One ticket: to answer while it is in hand, otherwise to read. */
export const TicketPage = ({ ticketId }: { ticketId: string }) => {
  const { ticket, error, retry } = useTicket(ticketId);
  if (ticket) return <TicketShown ticket={ticket} />;
  return (
    <Stack p="md" align="flex-start">
      <BackToDesk />
      {error ? <ProblemNote error={error} onRetry={retry} /> : <Waiting />}
      <KeptText ticketId={ticketId} />
    </Stack>
  );
};

const Waiting = () => {
  const { t } = useTranslation();
  return (
    <Stack w="100%" maw={640} aria-busy>
      <Title order={1} size="h3">
        {t('loading')}
      </Title>
      <Skeleton h={96} />
      <Skeleton h={96} />
    </Stack>
  );
};

const TicketShown = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const [areFactsShown, showFacts] = useState(false);
  const { ticketId, turn, subject = '', language } = ticket;
  useTitle(`${turn} ${subject}`);
  useEffect(() => opened(ticket), [ticket]);
  return (
    <div className={classes.ticket} data-facts={areFactsShown || undefined}>
      <section className={classes.work} aria-label={t('ticket.conversation')}>
        <header className={classes.head}>
          <Group justify="space-between" gap="xs">
            <BackToDesk />
            <Button
              variant="default"
              size="compact-sm"
              className={classes.factsButton}
              onClick={() => showFacts(true)}
            >
              {t('facts.title')}
            </Button>
          </Group>
          <Group justify="space-between" align="flex-start" gap="xs" wrap="nowrap">
            <Title order={1} size="h3" lang={language}>
              <span className={classes.turn}>{turn}</span> {subject}
            </Title>
            <div className={classes.lease}>
              <Badge variant="light" size="lg" autoContrast tt="none">
                {t(`status.${ticket.status}`)}
              </Badge>
              <LeaseLeft ticket={ticket} />
            </div>
          </Group>
          {isHeld(ticket) ? <Acts ticket={ticket} /> : <ReadOnly ticket={ticket} />}
        </header>
        <LeaseWarning ticket={ticket} />
        <Conversation ticket={ticket} />
        {isHeld(ticket) ? <Composer ticket={ticket} /> : <KeptText ticketId={ticketId} />}
      </section>
      <aside className={classes.facts} aria-label={t('facts.title')}>
        <Button
          {...{ variant: 'subtle', size: 'compact-sm', onClick: () => showFacts(false) }}
          className={classes.factsButton}
          leftSection={<span aria-hidden>←</span>}
        >
          {t('ticket.conversation')}
        </Button>
        <Title order={1} size="h3" className={classes.factsTitle}>
          {t('facts.title')}
        </Title>
        <Facts ticket={ticket} />
      </aside>
    </div>
  );
};

const ReadOnly = ({ ticket: { mergedInto } }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {mergedInto ? t('ticket.mergedInto', { turn: mergedInto.turn }) : t('ticket.readOnly')}
    </Text>
  );
};
