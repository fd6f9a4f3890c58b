import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'wouter';
import { api, bodyOf } from '../../shared/api/client.js';
import { ProblemNote } from '../../shared/look/ProblemNote.js';
import { PageHead } from '../parts/PageHead.js';
import { Part } from '../parts/Part.js';
import { AuditForm } from './AuditForm.js';
import { AuditTable } from './AuditTable.js';
import { ExportButtons } from './ExportButtons.js';
import { EMPTY, queryOf } from './fields.js';

const PAGE = 100;

/** What was done, by whom and why. */
export const AuditPage = () => {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const asked = { ...EMPTY, agent: params.get('agent') ?? '' };
  // Another agent's way here is another search.
  return (
    <>
      <PageHead title={t('nav.audit')}>{t('audit.lead')}</PageHead>
      <Search key={asked.agent} first={asked} />
    </>
  );
};

const Search = ({ first }: { first: typeof EMPTY }) => {
  const { t } = useTranslation();
  const [fields, setFields] = useState(first);
  const filter = queryOf(fields);
  const query = useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam: after }) =>
      bodyOf(
        api.GET('/operations/v1/audit', {
          params: { query: { ...filter, ...(after && { after }), limit: PAGE } },
        }),
      ),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <AuditForm first={first} onSearch={setFields} />
      <Part title={t('audit.entries')} aside={<ExportButtons filter={filter} />}>
        <Stack gap="sm">
          {query.error && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
          {query.data && <AuditTable entries={entries} />}
          {query.hasNextPage && (
            <Button
              variant="default"
              onClick={() => void query.fetchNextPage()}
              loading={query.isFetchingNextPage}
              style={{ alignSelf: 'start' }}
            >
              {t('list.more')}
            </Button>
          )}
        </Stack>
      </Part>
    </>
  );
};
