import type { Language, Status } from '#contracts';
import { STATUSES } from '#contracts';
import { OneOf, Text, Whole } from '#platform';
import { TOPICS, type Topic } from '#policy';
import { LANGUAGES } from '../domain/languages.js';

const FOUND = STATUSES.filter((status) => status !== 'erased');
const HIGHEST = 999_999_999_999_999;

/** What is looked for: a body, so that it stands in no address and no log. */
export class SearchDto {
  @Text({
    max: 200,
    example: 'エクスポート',
    description: 'A phrase of two letters or more, whatever its case, width or kana; or the number of a turn',
  })
  text!: string;
  @OneOf(FOUND, { optional: true }) status?: Exclude<Status, 'erased'>;
  @OneOf(TOPICS, { optional: true, description: 'As an agent has corrected it, otherwise as it was chosen' })
  topic?: Topic;
  @OneOf(LANGUAGES, { optional: true }) language?: Language;
  @Whole({ min: 1, max: 100, optional: true, description: '20 unless given' }) limit?: number;
  @Whole({ min: 1, max: HIGHEST, optional: true, description: 'The next of the page before' }) next?: number;
}

/** A page of a list that begins with what is latest. */
export class NewestFirstDto {
  @Whole({
    min: 1,
    max: HIGHEST,
    fromText: true,
    optional: true,
    description: 'The next of the page before',
  })
  after?: number;
  @Whole({ min: 1, max: 100, fromText: true, optional: true, description: 'Items a page' })
  limit?: number;
}
