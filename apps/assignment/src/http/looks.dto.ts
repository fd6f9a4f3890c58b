import { Whole } from '#platform';
import type { Look, LookRefusal } from '../domain/looks.js';

export class OpenLookDto {
  @Whole({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'The fence under which the ticket is held' })
  fence!: number;
}

/** Something that can be looked at beyond the ticket, or why not. */
export class LookView {
  look!: Look;
  /** Why it cannot be opened now */
  refusal?: LookRefusal;
}

export class OpenedLookView {
  /** To be opened now: it is not to be kept */
  url!: string;
}
