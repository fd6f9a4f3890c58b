import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../../shared/api/client.js';

const PAGE = 200;

/** The line, page after page as far as it is looked at. As long as it fits on a page it keeps up by itself. */
export const useLine = () => {
  const line = useInfiniteQuery({
    queryKey: ['line'],
    queryFn: ({ pageParam: after }) =>
      bodyOf(api.GET('/agent/v1/line', { params: { query: { after, limit: PAGE } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : 5_000),
  });
  const items = useMemo(() => line.data?.pages.flatMap((page) => page.items) ?? [], [line.data]);
  return { ...line, items };
};
