import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayInstant } from '../../shared/texts/jst.js';
import { hrefOf } from '../shell/route.js';
import { useSeen } from './seen.js';
import { isNews, type Summary } from './ticket.js';
import classes from './TicketRow.module.css';

/** An inquiry in the list: its number, subject, and how it stands. */
export const TicketRow = ({ ticket, children }: { ticket: Summary; children?: React.ReactNode }) => {
  const { t } = useTranslation();
  const seen = useSeen();
  const { ticketId, turn, subject, status, receivedAt, language } = ticket;
  return (
    <li className={classes.row}>
      <a href={hrefOf({ page: 'ticket', ticketId })} className={classes.link}>
        <span className={classes.turn} aria-label={`${t('turn.number')} ${turn}`} role="img">
          {turn}
        </span>
        <span>
          <Text span fw={600} lang={language}>
            {subject}
          </Text>
          <Text span size="sm" c="dimmed" display="block">
            {sayInstant(receivedAt)}
          </Text>
        </span>
        <span className={classes.status}>
          {isNews(ticket, seen[ticketId]) && (
            <Badge variant="filled" size="sm" tt="none">
              {t('tickets.news')}
            </Badge>
          )}
          <Text span size="sm">
            {t(`status.${status}`)}
          </Text>
        </span>
      </a>
      {children}
    </li>
  );
};
