import { Nested, Text, Uuid, Whole } from '#platform';

const LINE = 200;
const DATE = { max: 10, example: '2026-12-10', optional: true } as const;

export class LocalNameDto {
  @Text({ max: LINE, example: '事務所移転' }) ja!: string;
  @Text({ max: LINE, example: 'Office move' }) en!: string;
}

/** Days on which the desk is to be closed: one, or all from one to another. */
export class ClosureDto {
  @Text({ ...DATE, description: 'A single day, YYYY-MM-DD in Japan' }) date?: string;
  @Text({ ...DATE, description: 'The first day of several' }) from?: string;
  @Text({ ...DATE, example: '2026-12-11', description: 'The last day of several, included' }) to?: string;
  @Nested(() => LocalNameDto, { description: 'As customers read it' }) reason!: LocalNameDto;
}

/** A closure, or the id of one that is to be removed. */
export class ForeseenDto implements Partial<ClosureDto> {
  @Text({ ...DATE, description: 'A single day, YYYY-MM-DD in Japan' }) date?: string;
  @Text({ ...DATE, description: 'The first day of several' }) from?: string;
  @Text({ ...DATE, example: '2026-12-11', description: 'The last day of several, included' }) to?: string;
  @Nested(() => LocalNameDto, { optional: true }) reason?: LocalNameDto;
  @Uuid({ optional: true, description: 'The closure whose removal is foreseen' }) closureId?: string;
}

export class ClosuresQueryDto {
  @Text({ max: 10, optional: true, description: 'The next of the page before' }) after?: string;
  @Whole({ min: 1, max: 500, fromText: true, optional: true, description: '100 unless given' })
  limit?: number;
}

export class ClosureView {
  closureId!: string;
  /** First and last day, YYYY-MM-DD in Japan */
  from!: string;
  to!: string;
  reason!: LocalNameDto;
}

export class UnderwayView {
  calendarVersion!: number;
  days!: string[];
  /** How many turns are dated again in all */
  turns!: number;
  /** Turns up to this one are done */
  redatedTo!: number;
}

export class ClosureListView {
  calendarVersion!: number;
  items!: ClosureView[];
  /** To be sent as `after` for the next page */
  next?: string;
  /** Changes whose turns are still being dated again */
  redating!: UnderwayView[];
}

export class ChangedClosureView extends ClosureView {
  calendarVersion!: number;
  /** Closures that are part of this one now */
  merged!: string[];
  /** The days that the change opens, closes, or gives another reason for */
  days!: string[];
  /** How many turns are dated again */
  turns!: number;
}

export class ForeseenView {
  /** As it would be */
  from!: string;
  to!: string;
  reason!: LocalNameDto;
  merged!: string[];
  days!: string[];
  turns!: number;
}
