import { Whole } from '#platform';

export class ListQueryDto {
  @Whole({ min: 1, max: 100, fromText: true, optional: true, description: '20 unless given.' })
  limit?: number;
  @Whole({
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    fromText: true,
    optional: true,
    description: 'The `next` of the page before.',
  })
  cursor?: number;
}
