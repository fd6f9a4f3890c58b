import type { Language, ReplyThen } from '#contracts';
import { Flag, InstantText, ListOf, OneOf, rule, Text, Uuid, Whole } from '#platform';
import { TOPICS, type Topic } from '#policy';
import { LANGUAGES } from '../domain/languages.js';
import { PRESENCES, type PresenceStatus } from '../domain/presence.js';
import { REPLY_THENS } from '../domain/reply-thens.js';

const MAX = Number.MAX_SAFE_INTEGER;

/** Whether an agent is there, and what they can take. */
export class PresenceDto {
  @OneOf(PRESENCES) status!: PresenceStatus;
  @ListOf(rule.oneOf(LANGUAGES), { min: 1, max: 2 }) languages!: Language[];
  @Whole({ min: 1, max: 1_000, optional: true, description: 'Turns at a time; 1 unless set' })
  capacity?: number;
}

export class ReplyDto {
  @Whole({ min: 1, max: MAX, description: 'The fence under which the ticket is held' }) fence!: number;
  @Whole({ min: 1, max: MAX, description: 'The revision of the ticket that the reply answers' })
  revision!: number;
  @Text({ max: 20_000 }) message!: string;
  @OneOf(REPLY_THENS) then!: ReplyThen;
  @Text({ max: 500, optional: true, description: 'For the audit; needed to decline' })
  reason?: string;
  @ListOf(rule.text({ max: 64 }), {
    max: 20,
    optional: true,
    description: 'Fields that a question asks for, such as details.steps',
  })
  missing?: string[];
  @ListOf(rule.uuid(), { max: 5, optional: true, description: 'Ids from POST /agent/v1/attachments' })
  attachments?: string[];
  @Flag({
    optional: true,
    description: 'Words that are names of agents mean something or somebody else here (see name-in-reply)',
  })
  confirmNames?: boolean;
}

export class GiveBackDto {
  @Whole({ min: 1, max: MAX }) fence!: number;
  @Text({ max: 500 }) reason!: string;
}

export class HandOverDto {
  @Whole({ min: 1, max: MAX }) fence!: number;
  @Text({ max: 5_000, description: 'For the agent who takes it next' }) note!: string;
}

export class InvestigationDto {
  @Whole({ min: 1, max: MAX }) fence!: number;
  @Text({
    max: 10,
    description:
      'The business date to whose closing the ticket stays in hand, at most 20 business days ahead',
    example: '2026-11-27',
  })
  until!: string;
  @Text({ max: 500, description: 'For the audit' }) reason!: string;
}

export class TopicDto {
  @Whole({ min: 1, max: MAX }) fence!: number;
  @OneOf(TOPICS, { description: 'What it is really about' }) topic!: Topic;
  @Text({ max: 500, description: 'For the audit' }) reason!: string;
}

export class CorrectionsQueryDto {
  @InstantText({ optional: true, description: 'From this instant on' }) from?: string;
  @InstantText({ optional: true, description: 'Before this instant' }) to?: string;
}

export class NoteDto {
  @Text({ max: 5_000 }) body!: string;
}

export class TakeAwayDto {
  @Text({ max: 500, description: 'For the audit' }) reason!: string;
}

export class LookupDto {
  @Text({ max: 255, description: "The sub claim of the agent's token" }) subject!: string;
}

export class AgentsQueryDto {
  @Uuid({ optional: true, description: 'The next of the page before' }) after?: string;
  @Whole({ min: 1, max: 200, fromText: true, optional: true, description: '100 unless given' })
  limit?: number;
}

export class PassDto {
  @Whole({ min: 1, max: 999_999_999_999_999, description: 'The last turn that the line is to pass' })
  through!: number;
  @Text({ max: 500, description: 'For the audit' }) reason!: string;
}

export class OvertimeDto {
  @InstantText({ description: 'Later than now, at most 12 hours ahead' }) until!: string;
  @Text({ max: 500, description: 'For the audit' }) reason!: string;
}

export class LineQueryDto {
  @Whole({
    min: 0,
    max: 999_999_999_999_999,
    fromText: true,
    optional: true,
    description: 'The next of the page before',
  })
  after?: number;
  @Whole({ min: 1, max: 200, fromText: true, optional: true, description: '50 unless given' })
  limit?: number;
}
