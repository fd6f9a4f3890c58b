import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../types.js';
import { Message } from './Message.js';
import classes from './ticket.module.css';

/** What customer and support have said, the latest at the end and in sight. */
export const Conversation = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  const { ticketId, messages, language } = ticket;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [messages.length]);
  return (
    <div className={classes.conversation} tabIndex={0} role="log" aria-label={t('ticket.conversation')}>
      {messages.map((message) => (
        <Message
          key={message.messageId}
          {...message}
          {...{ ticketId, language }}
          name={t(`ticket.from.${message.from}`)}
        />
      ))}
      <div ref={end} />
    </div>
  );
};
