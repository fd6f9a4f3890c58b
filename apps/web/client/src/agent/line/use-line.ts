import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, bodyOf } from '../../shared/api/client.js';

const PAGE = 200;

const EVERY_SECONDS = 5;

/** A page is asked for each five seconds, however many there are. */
const everySeconds = (pages: readonly unknown[] = []) => EVERY_SECONDS * Math.max(1, pages.length);

/** The line, page after page as far as it is looked at. It keeps up by itself: the more is looked at, the slower. */
export const useLine = () => {
  const line = useInfiniteQuery({
    queryKey: ['line'],
    queryFn: ({ pageParam: after }) =>
      bodyOf(api.GET('/agent/v1/line', { params: { query: { after, limit: PAGE } } })),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => everySeconds(state.data?.pages) * 1_000,
  });
  const items = useMemo(() => line.data?.pages.flatMap((page) => page.items) ?? [], [line.data]);
  return { ...line, items, everySeconds: everySeconds(line.data?.pages) };
};
