import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayInstant } from '../../shared/texts/jst.js';
import { Attachment } from './Attachment.js';
import classes from './Conversation.module.css';
import type { Ticket } from './ticket.js';

interface ConversationProps {
  ticketId: string;
  messages: Ticket['messages'];
  language: 'ja' | 'en';
}

/** What was written, the newest last; what comes is read out. */
export const Conversation = ({ ticketId, messages, language }: ConversationProps) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="conversation">
      <Title order={3} size="h5" id="conversation" mb="xs">
        {t('conversation')}
      </Title>
      <ol className={classes.messages} aria-live="polite">
        {messages.map(({ messageId, from, at, body, attachments = [] }) => (
          <li key={messageId} className={classes.message} data-from={from}>
            <Text size="sm" c="dimmed">
              <strong>{t(`from.${from}`)}</strong> · <time dateTime={at}>{sayInstant(at)}</time>
            </Text>
            <Text className={classes.body} lang={language}>
              {body}
            </Text>
            {attachments.map((attachment) => (
              <Attachment key={attachment.attachmentId} ticketId={ticketId} attachment={attachment} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
};
