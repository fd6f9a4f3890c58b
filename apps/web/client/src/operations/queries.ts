import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../shared/api/client.js';
import { type Service, SERVICES, type View } from './views.js';

/** How often what is live is asked for; not while the page is hidden. */
const LIVE = { refetchInterval: 4_000, staleTime: 2_000 };
const SLOWLY = { refetchInterval: 15_000, staleTime: 5_000 };

export const useQueue = () =>
  useQuery({ queryKey: ['queue'], queryFn: () => bodyOf(api.GET('/operations/v1/queue')), ...LIVE });

export const useDesk = () =>
  useQuery({ queryKey: ['desk'], queryFn: () => bodyOf(api.GET('/v1/desk')), ...SLOWLY });

export const useOvertime = () =>
  useQuery({ queryKey: ['overtime'], queryFn: () => bodyOf(api.GET('/operations/v1/overtime')), ...LIVE });

/** All pages of a list. */
export const allOf = async <Item, Next>(
  page: (after?: Next) => Promise<{ items: Item[]; next?: Next }>,
): Promise<Item[]> => {
  const items: Item[] = [];
  let after: Next | undefined;
  do {
    const { items: more, next } = await page(after);
    items.push(...more);
    after = next;
  } while (after !== undefined);
  return items;
};

export const useAgents = () =>
  useQuery({
    queryKey: ['agents'],
    queryFn: () =>
      allOf<View<'AgentView'>, string>((after) =>
        bodyOf(
          api.GET('/operations/v1/agents', { params: { query: { limit: 200, ...(after && { after }) } } }),
        ),
      ),
    ...LIVE,
  });

/** An event that waits for an operator, and the service at which it does. */
export type Parked = View<'ParkedView'> & { service: Service };

const parkedAt = async (service: Service): Promise<Parked[]> => {
  const items = await allOf<View<'ParkedView'>, number>((after) =>
    bodyOf(
      api.GET(`/operations/v1/${service}/parked`, {
        params: { query: { limit: 500, ...(after && { after }) } },
      }),
    ),
  );
  return items.map((event) => ({ ...event, service }));
};

export const useParked = () =>
  useQuery({
    queryKey: ['parked'],
    queryFn: async () => (await Promise.all(SERVICES.map(parkedAt))).flat(),
    ...LIVE,
  });

export const useStreams = () =>
  useQuery({
    queryKey: ['streams'],
    queryFn: () =>
      Promise.all(SERVICES.map((service) => bodyOf(api.GET(`/operations/v1/${service}/streams`)))),
    ...LIVE,
  });

export const useEditions = () =>
  useQuery({
    queryKey: ['editions'],
    queryFn: () => bodyOf(api.GET('/operations/v1/policy/editions')),
    staleTime: Infinity,
  });
