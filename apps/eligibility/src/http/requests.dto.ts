import { InstantText, Nested, OneOf, Text, Uuid, Whole } from '#platform';
import { CONNECTIONS, type Connection, type Language, type Plan, TOPICS, type Topic } from '#policy';

const TEXT = 10_000;

export class PolicyQueryDto {
  @InstantText({ optional: true, description: 'Which edition governs then; now unless given' }) at?: string;
}

export class DifferenceQueryDto {
  @Text({ max: 64, description: 'The id of an edition' }) from!: string;
  @Text({ max: 64, description: 'The id of the edition that it is compared with' }) to!: string;
}

export class SimulationQueryDto {
  @Text({ max: 64, description: 'The id of the edition to judge by' }) edition!: string;
  @Uuid({ optional: true, description: 'The next of the page before' }) after?: string;
  @Whole({ min: 1, max: 5_000, fromText: true, optional: true, description: 'Tickets; 1,000 unless given' })
  limit?: number;
}

export class OutcomesQueryDto {
  @InstantText({ optional: true, description: 'Turns received from this instant on' }) from?: string;
  @InstantText({ optional: true, description: 'Turns received before this instant' }) to?: string;
  @Uuid({ optional: true, description: 'The next of the page before' }) after?: string;
  @Whole({ min: 1, max: 5_000, fromText: true, optional: true, description: 'Tickets; 5,000 unless given' })
  limit?: number;
}

export class EnvironmentDto {
  @Text({ max: TEXT, optional: true }) browser?: string;
  @Text({ max: TEXT, optional: true }) browserVersion?: string;
  @Text({ max: TEXT, optional: true }) device?: string;
}

export class DetailsDto {
  @Text({ max: TEXT, optional: true }) steps?: string;
  @Text({ max: TEXT, optional: true }) exchange?: string;
  @Text({ max: TEXT, optional: true }) coin?: string;
  @Text({ max: TEXT, optional: true }) blockchain?: string;
  @OneOf(CONNECTIONS, { optional: true }) connection?: Connection;
  @Text({ max: TEXT, optional: true }) fileType?: string;
}

/** An inquiry as the policy looks at it. */
export class InquiryDto {
  @OneOf(['ja', 'en']) language!: Language;
  @OneOf(TOPICS) topic!: Topic;
  @OneOf(['paid', 'free', 'guest']) plan!: Plan;
  @InstantText() receivedAt!: string;
  @Text({ max: 64, optional: true, description: 'Judges by this edition, whatever the arrival' })
  edition?: string;
  @Text({ max: 254, optional: true }) registeredEmail?: string;
  @Nested(() => EnvironmentDto, { optional: true }) environment?: EnvironmentDto;
  @Nested(() => DetailsDto, { optional: true }) details?: DetailsDto;
}
