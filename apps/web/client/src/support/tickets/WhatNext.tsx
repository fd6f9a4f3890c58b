import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sayInstant } from '../../shared/texts/jst.js';
import { isStillToCome } from '../inquiry/still-to-come.js';
import { WaysOut } from '../inquiry/WaysOut.js';
import type { Ticket } from './ticket.js';

/** Where it stands and what comes next, in plain words. */
export const WhatNext = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const { status, ahead, wait, opensAt, answerBy, decision, closing, language, receivedAt } = ticket;
  const line = (text: string) => (
    <Text size="sm" key={text}>
      {text}
    </Text>
  );
  return (
    <Stack gap={4}>
      {line(t(`next.${status}`))}
      {ahead !== undefined && line(ahead === 0 ? t('next.first') : t('next.ahead', { n: ahead }))}
      {status === 'queued' &&
        isStillToCome(opensAt, receivedAt) &&
        line(t('next.opens', { at: sayInstant(opensAt) }))}
      {wait &&
        line(t('next.wait', { from: sayInstant(wait.from), until: sayInstant(wait.until), n: wait.samples }))}
      {answerBy && line(t('next.answerBy', { at: sayInstant(answerBy) }))}
      {closing && (
        <Text size="sm" lang={language}>
          {closing.text}
        </Text>
      )}
      <WaysOut
        ways={closing?.wayOut ?? (status === 'declined' ? (decision?.wayOut ?? []) : [])}
        language={language}
      />
    </Stack>
  );
};
