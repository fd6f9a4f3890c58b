import { Alert, Button, Text } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { sayTime } from '../../shared/texts/jst.js';
import type { Message, Ticket } from '../types.js';
import classes from './composer.module.css';

interface MeanwhileProps {
  ref: Ref<HTMLDivElement>;
  messages: Message[];
  language: Ticket['language'];
  /** Goes on with the text, knowing what came. */
  onRead: () => void;
}

/** The customer wrote while the answer was written: nothing is sent before that is read. */
export const Meanwhile = ({ ref, messages, language, onRead }: MeanwhileProps) => {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <Alert ref={ref} tabIndex={-1} color="orange" role="alert" title={t('meanwhile.title')}>
      {messages.map(({ messageId, at, body }) => (
        <blockquote key={messageId} className={classes.quote}>
          <Text size="xs">{sayTime(at)}</Text>
          <span lang={language}>{body}</span>
        </blockquote>
      ))}
      <Button variant="default" size="compact-sm" onClick={onRead}>
        {t('meanwhile.read')}
      </Button>
    </Alert>
  );
};
