import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { language } from '../../shared/texts/language.js';
import { topicIn, TOPICS } from '../../shared/texts/policy-words.js';
import { BackToDesk } from '../BackToDesk.js';
import consoleClasses from '../console.module.css';
import { useTitle } from '../use-title.js';
import { FoundTurn } from './FoundTurn.js';
import { keepSearch, keptSearch, type Search } from './kept-search.js';

const STATUSES = [
  ...['received', 'information-needed', 'declined', 'queued', 'in-progress'],
  ...['question', 'answered', 'closed', 'withdrawn', 'held'],
];
const LANGUAGES = ['ja', 'en'] as const;

const useSearch = (search: Search | undefined) =>
  useInfiniteQuery({
    queryKey: ['search', search],
    queryFn: ({ pageParam: next }) =>
      bodyOf(api.POST('/agent/v1/search', { body: { ...search!, ...(next !== undefined && { next }) } })),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
    enabled: search !== undefined,
    // Every search is on record: it is made when it is asked for, and not again by itself.
    staleTime: Infinity,
  });

/** Finds turns by what was written on them. What is looked for stands in no address. */
export const SearchPage = () => {
  const { t } = useTranslation();
  const [search, setSearch] = useState(keptSearch);
  const [typed, type] = useState<Record<keyof Search, string>>({
    ...{ text: '', status: '', topic: '', language: '', ...search },
  });
  const found = useSearch(search);
  useTitle(t('search.title'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.entries(typed).filter(([, value]) => value.trim() !== '');
    const next = Object.fromEntries(given) as unknown as Search;
    keepSearch(next);
    setSearch(next);
  };
  const filter = (name: keyof Search, values: readonly string[], say: (value: string) => string) => (
    <NativeSelect
      label={t(`search.${name}`)}
      data={[{ value: '', label: t('search.any') }, ...values.map((value) => ({ value, label: say(value) }))]}
      value={typed[name]}
      onChange={(chosen) => type({ ...typed, [name]: chosen.currentTarget.value })}
    />
  );
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Stack p="md" gap="md" align="flex-start">
      <BackToDesk />
      <Title order={1} size="h3">
        {t('search.title')}
      </Title>
      <form onSubmit={submit} role="search">
        <Group align="flex-end" gap="xs">
          <TextInput
            required
            autoFocus
            w={{ base: '100%', sm: 320 }}
            label={t('search.text')}
            description={t('search.hint')}
            value={typed.text}
            onChange={(change) => type({ ...typed, text: change.currentTarget.value })}
          />
          {filter('status', STATUSES, (value) => t(`status.${value}`))}
          {filter('topic', TOPICS, (value) => topicIn(language(), value))}
          {filter('language', LANGUAGES, (value) => t(`languages.${value}`))}
          <Button type="submit" loading={found.isFetching}>
            {t('search.go')}
          </Button>
        </Group>
      </form>
      {found.error && <ProblemNote error={found.error} onRetry={() => void found.refetch()} />}
      <div role="status">
        {found.isSuccess && !found.isFetching && items.length === 0 && t('search.none')}
      </div>
      <ul className={`${consoleClasses.list} ${consoleClasses.full}`}>
        {items.map((turn) => (
          <FoundTurn key={turn.turn} {...turn} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Group gap="xs">
          <Button variant="default" onClick={() => void found.fetchNextPage()} loading={found.isFetching}>
            {t('more')}
          </Button>
          {items.length === 0 && <Text size="sm">{t('search.further')}</Text>}
        </Group>
      )}
    </Stack>
  );
};
