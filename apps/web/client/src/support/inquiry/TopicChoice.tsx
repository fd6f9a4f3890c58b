import { NativeSelect, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { usePageTitle } from '../shell/use-page-title.js';
import { useLanguage } from '../use-language.js';
import { changeDraft, type NewInquiry, useDraft } from './draft.js';
import { groupsOf } from './groups.js';
import classes from './TopicChoice.module.css';
import type { Topic, Topics } from './use-topics.js';

interface TopicChoiceProps {
  topics?: Topics | undefined;
  error: unknown;
  onRetry: () => void;
  onChoose: (topic: NewInquiry['topic']) => void;
  /** Somebody is about to choose. */
  onNear: () => void;
}

const LANGUAGES = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
];

/** What it is about, and in which language the answer is wanted. */
export const TopicChoice = ({ topics, error, onRetry, onChoose, onNear }: TopicChoiceProps) => {
  const { t } = useTranslation();
  const draft = useDraft();
  const title = usePageTitle<HTMLHeadingElement>(t('topic.title'));
  return (
    <Stack gap="md">
      <Title {...{ ref: title, order: 2, size: 'h3', tabIndex: -1 }}>{t('topic.title')}</Title>
      <NativeSelect
        {...{ label: t('topic.language'), data: LANGUAGES, value: draft.language, maw: 240 }}
        onChange={({ currentTarget }) => changeDraft({ language: currentTarget.value as 'ja' | 'en' })}
      />
      {error !== null && error !== undefined && <ProblemNote error={error} onRetry={onRetry} />}
      {!topics && !error && <Skeleton height={320} role="status" aria-label={t('loading')} />}
      {topics &&
        groupsOf(topics.topics).map(({ group, topics: those }) => (
          <TopicGroup key={group} {...{ group, topics: those, onChoose, onNear }} />
        ))}
    </Stack>
  );
};

interface TopicGroupProps {
  group: 'everybody' | 'paid' | 'not-covered';
  topics: Topic[];
  onChoose: TopicChoiceProps['onChoose'];
  onNear: TopicChoiceProps['onNear'];
}

const TopicGroup = ({ group, topics, onChoose, onNear }: TopicGroupProps) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = (
    <ul className={classes.topics} onPointerEnter={onNear} onFocus={onNear}>
      {topics.map(({ topic, name }) => (
        <li key={topic}>
          <button
            type="button"
            className={classes.topic}
            onClick={() => onChoose(topic as NewInquiry['topic'])}
          >
            {name[language]}
          </button>
        </li>
      ))}
    </ul>
  );
  if (group === 'not-covered')
    return (
      <details className={classes.rest}>
        <summary>{t('topic.group.not-covered')}</summary>
        <Text size="sm" c="dimmed" my="xs">
          {t('topic.hint.not-covered')}
        </Text>
        {list}
      </details>
    );
  return (
    <section>
      <Title order={3} size="h5">
        {t(`topic.group.${group}`)}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t(`topic.hint.${group}`)}
      </Text>
      {list}
    </section>
  );
};
