import type { TurnInLine } from './turns-in-line.js';

/** How a turn stood before, as far as it was known. */
export interface StoodInLine {
  waiting: boolean;
  settled: boolean;
  language: string | null;
  opensAt: Date | null;
}

/** What the audit trail says of a change in line. */
export interface LineMove {
  act: 'queued' | 'unqueued';
  cause: string;
}

const isPlacedAlike = (before: StoodInLine, { language, opensAt }: TurnInLine): boolean =>
  before.language === (language ?? null) &&
  before.opensAt?.getTime() === (opensAt === undefined ? undefined : Date.parse(opensAt));

/**
 * What has changed about a turn's standing in line: `new` for one that no outcome of was known before, `again` for one
 * that was settled, `re-dated` for one that goes on waiting under another opening or language.
 */
export const lineMove = (before: StoodInLine | undefined, after: TurnInLine): LineMove | undefined => {
  if (after.waiting) {
    if (!before?.waiting) return { act: 'queued', cause: before?.settled ? 'again' : 'new' };
    return isPlacedAlike(before, after) ? undefined : { act: 'queued', cause: 're-dated' };
  }
  const isGiven = after.status === 'in-progress';
  return before?.waiting && !isGiven ? { act: 'unqueued', cause: after.status } : undefined;
};
