import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useRoute } from 'wouter';
import { topicIn } from '../../shared/texts/policy-words.js';
import { language } from '../../shared/texts/language.js';
import classes from '../console.module.css';
import { useDesk } from '../desk/desk.js';
import { useShortcut } from '../keys/shortcuts.js';
import type { Ticket } from '../types.js';
import { LeaseLeft } from './LeaseLeft.js';

/** The tickets in hand, lowest turn first. */
export const InHand = () => {
  const { t } = useTranslation();
  const { state } = useDesk();
  const [, params] = useRoute<{ id: string }>('/tickets/:id');
  const [, go] = useLocation();
  const tickets = (state?.tickets ?? []).toSorted((one, other) => one.turn - other.turn);
  const step = (by: 1 | -1) => {
    const here = tickets.findIndex(({ ticketId }) => ticketId === params?.id);
    const next = here === -1 ? tickets.at(by === 1 ? 0 : -1) : tickets[here + by];
    if (next) go(`/tickets/${next.ticketId}`);
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
  return (
    <section aria-labelledby="in-hand">
      <Title order={2} size="h5" id="in-hand" mb={4}>
        {t('side.inHand')}
      </Title>
      {tickets.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(state ? 'side.nothing' : 'loading')}
        </Text>
      )}
      <ul className={classes.list}>
        {tickets.map((ticket) => (
          <li key={ticket.ticketId}>
            <TicketLink ticket={ticket} isHere={ticket.ticketId === params?.id} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const TicketLink = ({ ticket, isHere }: { ticket: Ticket; isHere: boolean }) => {
  const { ticketId, turn, subject, topic, correctedTopic } = ticket;
  return (
    <Link
      href={`/tickets/${ticketId}`}
      className={classes.ticketLink}
      aria-current={isHere ? 'page' : undefined}
    >
      <strong>{turn}</strong>
      <span className={classes.cut} lang={ticket.language}>
        {subject}
      </span>
      <LeaseLeft ticket={ticket} />
      <Text size="xs" c="dimmed" className={classes.wide}>
        {topicIn(language(), correctedTopic ?? topic ?? '')}
      </Text>
    </Link>
  );
};
