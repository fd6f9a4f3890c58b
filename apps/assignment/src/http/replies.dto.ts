import { Flag, InstantText, ListOf, Nested, OneOf, rule, Text, Uuid, Whole } from '#platform';
import { TOPICS, type Topic } from '#policy';

const MAX = Number.MAX_SAFE_INTEGER;
const HIGHEST_VERSION = 2_147_483_647;

export class MergeDto {
  @Whole({ min: 1, max: MAX, description: 'The fence under which the ticket is held' }) fence!: number;
  @Whole({ min: 1, max: MAX, description: 'The revision of the ticket that has been read' })
  revision!: number;
  @Uuid({ description: 'The ticket that goes on: of the same customer, with the lower turn' }) into!: string;
  @Text({
    max: 19_000,
    optional: true,
    description: 'To the customer, before the sentence that says which turn goes on',
  })
  message?: string;
  @Flag({ optional: true, description: 'As in a reply' }) confirmNames?: boolean;
}

export class DraftDto {
  @Text({ max: 20_000 }) message!: string;
  @InstantText({
    optional: true,
    description: 'The savedAt of the draft that this one follows; a newer one is not overwritten',
  })
  savedAt?: string;
}

export class SavedReplyTextDto {
  @Text({ max: 10_000 }) ja!: string;
  @Text({ max: 10_000 }) en!: string;
}

const EXAMPLE = {
  ja: '{{turn}}番のお問い合わせ「{{subject}}」について',
  en: 'About your inquiry {{turn}}, {{subject}}',
};

export class NewSavedReplyDto {
  @Text({ max: 100 }) name!: string;
  @ListOf(rule.oneOf(TOPICS), {
    max: TOPICS.length,
    optional: true,
    description: 'What it is for; every topic unless given',
  })
  topics?: Topic[];
  @Nested(() => SavedReplyTextDto, { description: 'With placeholders in double braces', example: EXAMPLE })
  text!: SavedReplyTextDto;
}

export class SavedReplyDto extends NewSavedReplyDto {
  @Whole({ min: 1, max: HIGHEST_VERSION, description: 'The version that is changed' }) version!: number;
}

export class SavedReplyVersionDto {
  @Whole({ min: 1, max: HIGHEST_VERSION, fromText: true, description: 'The version that is removed' })
  version!: number;
}

export class SavedRepliesQueryDto {
  @OneOf(TOPICS, { optional: true, description: 'Those for this topic, and those for every topic' })
  topic?: Topic;
}
