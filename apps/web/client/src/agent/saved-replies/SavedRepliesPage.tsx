import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { language } from '../../shared/texts/language.js';
import { type Topic, topicIn, TOPICS } from '../../shared/texts/policy-words.js';
import { BackToDesk } from '../BackToDesk.js';
import { useTitle } from '../use-title.js';
import classes from './saved-replies.module.css';

/** All saved replies, to read; operators write them. */
export const SavedRepliesPage = () => {
  const { t } = useTranslation();
  const [topic, setTopic] = useState<Topic | ''>('');
  useTitle(t('saved.title'));
  const list = useQuery({
    queryKey: ['saved-replies', topic],
    queryFn: () =>
      bodyOf(api.GET('/agent/v1/saved-replies', { params: { query: { ...(topic && { topic }) } } })),
  });
  const topics = TOPICS.map((value) => ({ value, label: topicIn(language(), value) }));
  return (
    <Stack p="md" gap="md" align="flex-start">
      <BackToDesk />
      <Title order={1} size="h3">
        {t('saved.title')}
      </Title>
      <NativeSelect
        label={t('facts.topic')}
        data={[{ value: '', label: t('search.any') }, ...topics]}
        value={topic}
        onChange={(chosen) => setTopic(chosen.currentTarget.value as Topic | '')}
      />
      {list.error && <ProblemNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && <Text c="dimmed">{t('saved.empty')}</Text>}
      {list.data?.items.map((reply) => (
        <section key={reply.replyId} className={classes.reply}>
          <Title order={2} size="h5">
            {reply.name}
          </Title>
          <Text size="sm" c="dimmed">
            {reply.topics.length === 0
              ? t('saved.everyTopic')
              : reply.topics.map((one) => topicIn(language(), one)).join(' / ')}
          </Text>
          <div className={classes.texts}>
            <p lang="ja">{reply.text.ja}</p>
            <p lang="en">{reply.text.en}</p>
          </div>
        </section>
      ))}
    </Stack>
  );
};
