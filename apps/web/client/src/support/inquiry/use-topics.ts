import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client.js';
import type { components } from '../../shared/api/schema.js';

export type Topics = components['schemas']['TopicsDto'];
export type Topic = components['schemas']['OfferedTopicDto'];
export type Field = components['schemas']['OfferedFieldDto'];

/** What can be asked about, by the policy in force. */
export const useTopics = () =>
  useQuery({
    queryKey: ['topics'],
    queryFn: () => bodyOf(api.GET('/v1/desk/topics')),
    staleTime: 600_000,
  });
