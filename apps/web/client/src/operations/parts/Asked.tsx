import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/look/ProblemNote.js';

export interface AskedProps<Data> {
  query: UseQueryResult<Data>;
  /** The height kept free for the answer. */
  height?: number;
  children: (data: Data) => ReactNode;
}

/** What a query has found, what it waits for, or why there is nothing; the last answer stays while a newer one fails. */
export const Asked = <Data,>({ query, height = 96, children }: AskedProps<Data>) => {
  const { t } = useTranslation();
  const { data, error, refetch } = query;
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data !== undefined && children(data)}
      {data === undefined && !error && <Skeleton height={height} role="status" aria-label={t('loading')} />}
    </>
  );
};
