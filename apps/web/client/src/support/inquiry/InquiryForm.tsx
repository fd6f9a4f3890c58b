import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { useSession } from '../../shared/session/session.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useLanguage } from '../use-language.js';
import { askedNow } from './asked.js';
import { AskedFields } from './AskedFields.js';
import { answer, changeDraft, type Draft } from './draft.js';
import { environmentOf } from './environment.js';
import { Expectation } from './Expectation.js';
import { faultsOf } from './faults.js';
import { usePreview } from './use-preview.js';
import type { SendingState } from './use-sending.js';
import type { Topic, Topics } from './use-topics.js';
import { WriteText } from './WriteText.js';

export interface InquiryFormProps {
  topics: Topics;
  topic: Topic;
  draft: Draft;
  sending: SendingState;
  /** Why it was not taken, the last time. */
  refusal: unknown;
  onRefusalSeen: () => void;
}

/** Says once what the browser tells of itself; the customer corrects it. */
const useOwnEnvironment = ({ asked }: Topic, { answers }: Draft) => {
  useEffect(() => {
    for (const [name, value] of Object.entries(environmentOf(navigator.userAgent))) {
      const field = `environment.${name}`;
      if (asked.some((one) => one.field === field) && answers[field] === undefined) answer(field, value);
    }
    // When the topic is chosen, and not again when somebody empties a field.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
};

/** From the topic's article over what it needs and the decision to the text. */
const InquiryForm = ({ topics, topic, draft, sending, refusal, onRefusalSeen }: InquiryFormProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { session } = useSession();
  const title = usePageTitle<HTMLHeadingElement>(topic.name[language]);
  const [isAnyway, setAnyway] = useState(draft.message !== '' || sending.isSending);
  useOwnEnvironment(topic, draft);
  const fields = askedNow(topic.asked, draft.answers, !session);
  const preview = usePreview({
    language: draft.language,
    topic: draft.topic!,
    fields,
    answers: draft.answers,
  });
  const expected = preview.data?.expected;
  const faults = faultsOf(refusal);
  // Nobody is asked for more where the answer is no, unless they go on all the same.
  const mayWrite = isAnyway || (expected !== undefined && expected.outcome !== 'declined');
  return (
    <Stack gap="md">
      <Group justify="space-between" align="baseline" gap="xs">
        <Title {...{ ref: title, order: 2, size: 'h3', tabIndex: -1 }}>{topic.name[language]}</Title>
        <Button
          {...{ variant: 'subtle', size: 'compact-sm', disabled: sending.isSending }}
          onClick={() => {
            onRefusalSeen();
            changeDraft({ topic: undefined });
          }}
        >
          {t('topic.change')}
        </Button>
      </Group>
      <Text>
        {t('article.before')}{' '}
        <Anchor href={topic.article[language]} underline="always" target="_blank" rel="noreferrer">
          {t('article.link', { topic: topic.name[language] })}
        </Anchor>
      </Text>
      <AskedFields
        fields={mayWrite ? fields : []}
        known={topics.fields}
        answers={draft.answers}
        faults={faults}
        isDisabled={sending.isSending}
        onAnswer={answer}
      />
      <section aria-live="polite" aria-label={t('expected.title')} aria-busy={preview.isFetching}>
        {preview.error ? (
          <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
        ) : (
          <Expectation previewed={preview.data} language={draft.language} />
        )}
      </section>
      {preview.isSuccess && !mayWrite && (
        <Button variant="default" onClick={() => setAnyway(true)} style={{ alignSelf: 'flex-start' }}>
          {t('expected.anyway')}
        </Button>
      )}
      {mayWrite && (
        <WriteText
          {...{ draft, fields, faults, refusal, sending, onRefusalSeen }}
          actualScreen={topics.actualScreen}
          activityLog={preview.data?.notices.find(({ id }) => id === 'activityLog')?.text}
        />
      )}
    </Stack>
  );
};

export default InquiryForm;
