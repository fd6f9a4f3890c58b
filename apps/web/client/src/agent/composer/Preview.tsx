import { Badge, Group, Highlight, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fieldIn } from '../../shared/texts/policy-words.js';
import { Message } from '../ticket/Message.js';
import type { HeldTicket } from '../types.js';
import classes from './composer.module.css';
import { placeholdersIn } from './placeholders.js';
import type { Writing } from './writing.js';

/** What the customer will see, in their language. */
export const Preview = ({ ticket, writing }: { ticket: HeldTicket; writing: Writing }) => {
  const { t } = useTranslation();
  const { ticketId, language: lng = 'ja' } = ticket;
  const { message, then, missing, attachments } = writing;
  return (
    <section className={classes.preview} aria-label={t('composer.preview')}>
      <Group justify="space-between" lang={lng}>
        <Text size="sm">{t('preview.becomes')}</Text>
        <Badge variant="light" size="lg" tt="none">
          {t(`status.${then}`, { lng })}
        </Badge>
      </Group>
      <Message
        {...{ ticketId, from: 'support', name: t('preview.support', { lng }), language: lng }}
        body={
          message === '' ? (
            t('preview.empty')
          ) : (
            <Highlight highlight={placeholdersIn(message)} component="span" inherit>
              {message}
            </Highlight>
          )
        }
      />
      {attachments.length > 0 && <Text size="sm">{t('preview.images', { number: attachments.length })}</Text>}
      {then === 'question' && missing.length > 0 && (
        <List size="sm" lang={lng}>
          {missing.map((path) => (
            <List.Item key={path}>{fieldIn(lng, path)}</List.Item>
          ))}
        </List>
      )}
    </section>
  );
};
