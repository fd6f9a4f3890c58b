import { Alert, Button, CopyButton, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import { forgetWriting, useWriting } from './writing.js';

/** What was written on a ticket that is no longer in hand: to read, to copy, and to be had again if it comes back. */
export const KeptText = ({ ticketId }: { ticketId: string }) => {
  const { t } = useTranslation();
  const { message } = useWriting(ticketId);
  if (message.trim() === '') return null;
  return (
    <section className={classes.composer} aria-label={t('kept.title')}>
      <Alert color="orange" role="alert" title={t('kept.title')}>
        {t('kept.text')}
      </Alert>
      <Textarea autosize minRows={3} maxRows={10} readOnly label={t('composer.message')} value={message} />
      <Group gap="xs">
        <CopyButton value={message}>
          {({ copied, copy }) => (
            <Button size="sm" onClick={copy}>
              {t(copied ? 'kept.copied' : 'kept.copy')}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" size="sm" onClick={() => forgetWriting(ticketId)}>
          {t('kept.discard')}
        </Button>
      </Group>
    </section>
  );
};
