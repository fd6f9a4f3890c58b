import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { useSession } from '../../shared/session/session.js';
import { useLanguage } from '../use-language.js';
import { headersFor } from '../guests/guest-keys.js';
import { askedNow, NOT_KNOWN } from '../inquiry/asked.js';
import type { NewInquiry } from '../inquiry/draft.js';
import { Expectation } from '../inquiry/Expectation.js';
import { usePreview } from '../inquiry/use-preview.js';
import { useTopics } from '../inquiry/use-topics.js';
import type { Ticket } from './ticket.js';

/** A declined inquiry once more, as it is or on another topic: what it would get now is told before. */
export const Resubmission = ({ ticket }: { ticket: Ticket }) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { session } = useSession();
  const topics = useTopics().data?.topics ?? [];
  const [topic, setTopic] = useState(ticket.topic as NewInquiry['topic']);
  const [keys] = useState(() => new Map<string, string>());
  // What was answered is kept with it; what this topic asks besides can be answered afterwards.
  const fields = askedNow(topics.find((one) => one.topic === topic)?.asked ?? [], {}, !session);
  const answers = Object.fromEntries(fields.map((field) => [field, NOT_KNOWN]));
  const preview = usePreview({ language: ticket.language, topic, fields, answers });
  const sending = useMutation({
    mutationFn: () => {
      // One for each choice: the same sent again is one resubmission.
      const key = keys.get(topic) ?? crypto.randomUUID();
      keys.set(topic, key);
      return bodyOf(
        api.POST('/v1/tickets/{id}/resubmission', {
          params: { path: { id: ticket.ticketId }, header: { 'Idempotency-Key': key } },
          body: topic === ticket.topic ? {} : { topic },
          headers: headersFor(ticket.ticketId),
        }),
      );
    },
  });
  return (
    <Stack gap="sm" component="section" aria-labelledby="resubmission">
      <Title order={3} size="h5" id="resubmission">
        {t('resubmission.title')}
      </Title>
      <Text size="sm">{t('resubmission.hint')}</Text>
      <NativeSelect
        {...{ label: t('resubmission.topic'), value: topic, disabled: sending.isPending }}
        data={topics.map((one) => ({ value: one.topic, label: one.name[language] }))}
        onChange={({ currentTarget }) => setTopic(currentTarget.value as NewInquiry['topic'])}
      />
      <section aria-live="polite" aria-label={t('expected.title')}>
        <Expectation previewed={preview.data} language={ticket.language} />
      </section>
      {sending.error && <ProblemNote error={sending.error} onRetry={() => sending.mutate()} />}
      <Button
        {...{ loading: sending.isPending || sending.isSuccess, style: { alignSelf: 'flex-start' } }}
        variant={preview.data?.expected.outcome === 'declined' ? 'default' : 'filled'}
        onClick={() => sending.mutate()}
      >
        {t('resubmission.send')}
      </Button>
    </Stack>
  );
};
