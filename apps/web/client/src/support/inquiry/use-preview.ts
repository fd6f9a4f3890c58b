import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../shared/api/client.js';
import { useSession } from '../../shared/session/session.js';
import { useLanguage } from '../use-language.js';
import type { NewInquiry } from './draft.js';
import { type Answers, informationOf, sketchOf } from './asked.js';

export interface Previewed {
  language: 'ja' | 'en';
  topic: NewInquiry['topic'];
  fields: readonly string[];
  answers: Answers;
}

/** What an inquiry sent now is expected to get. Nothing that was written goes out for it. */
export const usePreview = ({ language, topic, fields, answers }: Previewed) => {
  const { session } = useSession();
  const told = useLanguage();
  const sketch = sketchOf(fields, answers);
  return useQuery({
    queryKey: ['preview', language, topic, sketch, session?.token, told],
    queryFn: () => {
      // The decision never depends on the words.
      const words = { subject: '-', message: '-' };
      const body = { language, topic, ...words, ...informationOf(fields, sketch) };
      return bodyOf(api.POST('/v1/previews', { body }));
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
};
