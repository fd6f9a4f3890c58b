import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { components } from '../../shared/api/schema.js';
import { sayDay } from '../../shared/texts/jst.js';
import { language } from '../../shared/texts/language.js';
import { topicIn } from '../../shared/texts/policy-words.js';
import classes from '../console.module.css';

/** A turn on which something was found, with what stands around it. */
export const FoundTurn = (turn: components['schemas']['FoundTurnView']) => {
  const { t } = useTranslation();
  const { subject, status, excerpt, found, businessDate, topic, correctedTopic } = turn;
  return (
    <li>
      <Link href={`/tickets/${turn.ticketId}`} className={classes.ticketLink}>
        <strong>{turn.turn}</strong>
        <span lang={turn.language}>{subject}</span>
        <Text size="sm">{t(`status.${status}`)}</Text>
        {excerpt && (
          <Text size="sm" className={classes.wide}>
            {t(`search.found.${found}`)}: <span lang={turn.language}>{excerpt}</span>
          </Text>
        )}
        <Text size="xs" c="dimmed" className={classes.wide}>
          {topicIn(language(), correctedTopic ?? topic ?? '')} {businessDate && sayDay(businessDate)}
        </Text>
      </Link>
    </li>
  );
};
