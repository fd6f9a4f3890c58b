import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { headersFor } from '../guests/guest-keys.js';
import { type Answers, informationOf } from '../inquiry/asked.js';
import { AskedFields } from '../inquiry/AskedFields.js';
import { faultsOf } from '../inquiry/faults.js';
import { useTopics } from '../inquiry/use-topics.js';
import type { Ticket } from './ticket.js';

/** What support needs to go on, one by one; the turn is kept. */
export const Checklist = ({ ticket: { ticketId, missing = [] } }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const topics = useTopics();
  const [answers, setAnswers] = useState<Answers>({});
  const [isTried, setTried] = useState(false);
  const given = missing.filter((field) => answers[field]?.trim());
  const giving = useMutation({
    mutationFn: () =>
      bodyOf(
        api.PUT('/v1/tickets/{id}/information', {
          params: { path: { id: ticketId } },
          body: informationOf(missing, answers),
          headers: headersFor(ticketId),
        }),
      ),
  });
  const give = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (given.length > 0 && !giving.isPending) giving.mutate();
  };
  return (
    <form onSubmit={give} noValidate>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('checklist.title')}
        </Title>
        <Text size="sm" role="status">
          {t('checklist.given', { given: given.length, of: missing.length })}
        </Text>
        <AskedFields
          fields={missing}
          known={topics.data?.fields ?? []}
          answers={answers}
          faults={faultsOf(giving.error)}
          isDisabled={giving.isPending}
          onAnswer={(field, value) => setAnswers({ ...answers, [field]: value })}
        />
        {isTried && given.length === 0 && (
          <Text size="sm" role="alert">
            {t('checklist.empty')}
          </Text>
        )}
        {giving.error && <ProblemNote error={giving.error} onRetry={() => giving.mutate()} />}
        <Button type="submit" loading={giving.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('checklist.give')}
        </Button>
      </Stack>
    </form>
  );
};
