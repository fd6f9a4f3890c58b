import type { Language } from '#contracts';
import { Field, Flag, ListOf, Nested, OneOf, rule, Text } from '#platform';
import { TOPICS, type Topic } from '#policy';
import { NOT_KNOWN, type NewInquiry } from '../domain/inquiry.js';

const LINE = 200;
const PAGE = 10_000;

const RegisteredEmail = () => {
  const email = rule.email();
  return Field(
    {
      ...email,
      schema: { type: 'string', maxLength: 254 },
      check: (value) => (value === NOT_KNOWN ? undefined : email.check(value)),
    },
    {
      optional: true,
      example: 'hanako@example.com',
      description: 'The address registered with your account, or "unknown". When signed in, leave it out.',
    },
  );
};

const MOST_FILES = 5;

const Attachments = () =>
  ListOf(rule.uuid(), {
    max: MOST_FILES,
    optional: true,
    description: 'Ids from POST /v1/attachments; a guest sends Junban-Upload-Token with them.',
  });

export class EnvironmentDto {
  @Text({ max: LINE, optional: true, example: 'Firefox' }) browser?: string;
  @Text({ max: LINE, optional: true, example: '145' }) browserVersion?: string;
  @Text({ max: LINE, optional: true, example: 'Windows 11 PC' }) device?: string;
}

export class DetailsDto {
  @Text({ max: PAGE, optional: true }) steps?: string;
  @Text({ max: PAGE, optional: true }) errorMessage?: string;
  @Text({ max: LINE, optional: true }) exchange?: string;
  @Text({ max: LINE, optional: true }) coin?: string;
  @Text({ max: LINE, optional: true }) blockchain?: string;
  @OneOf(['file', 'api', NOT_KNOWN], { optional: true }) connection?: string;
  @Text({ max: LINE, optional: true }) fileType?: string;
}

/** A new inquiry. What is left out of what the policy asks for is asked for afterwards. */
export class NewInquiryDto implements NewInquiry {
  @OneOf(['ja', 'en']) language!: Language;
  @OneOf(TOPICS, { example: 'operation' }) topic!: Topic;
  @Text({ max: LINE, example: 'How to import a file' }) subject!: string;
  @Text({ max: PAGE }) message!: string;
  @RegisteredEmail() registeredEmail?: string;
  @Nested(() => EnvironmentDto, { optional: true }) environment?: EnvironmentDto;
  @Nested(() => DetailsDto, { optional: true }) details?: DetailsDto;
  @Flag({ optional: true, description: 'The desk may look at your actual screen to answer.' })
  screenSharing?: boolean;
  @Attachments() attachments?: string[];
}

/** Your consents on this ticket. */
export class ConsentsDto {
  @Flag({ description: 'Whether the desk may look at your actual screen to answer.' })
  screenSharing!: boolean;
}

export class NewMessageDto {
  @Text({ max: PAGE }) message!: string;
  @Attachments() attachments?: string[];
}

/** What was asked for: any of it, all optional. */
export class InformationDto {
  @RegisteredEmail() registeredEmail?: string;
  @Nested(() => EnvironmentDto, { optional: true }) environment?: EnvironmentDto;
  @Nested(() => DetailsDto, { optional: true }) details?: DetailsDto;
  @Text({ max: PAGE, optional: true }) message?: string;
  @Attachments() attachments?: string[];
}

/** What is to be changed in a declined inquiry: nothing, or any of it. */
export class ResubmissionDto {
  @OneOf(TOPICS, { optional: true }) topic?: Topic;
  @RegisteredEmail() registeredEmail?: string;
  @Nested(() => EnvironmentDto, { optional: true }) environment?: EnvironmentDto;
  @Nested(() => DetailsDto, { optional: true }) details?: DetailsDto;
}
