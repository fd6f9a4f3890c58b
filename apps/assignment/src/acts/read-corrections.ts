import { Inject, Injectable } from '@nestjs/common';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { type CorrectionCount, countCorrections } from '../store/corrections.js';

/** How agents have dealt with turns of one topic. */
export interface CorrectionsOfTopic {
  topic: string;
  replies: number;
  corrected: number;
  /** About what the corrected ones were, by topic. */
  to: Record<string, number>;
  declined: number;
}

const sumOf = (counts: readonly CorrectionCount[], act: CorrectionCount['act']): number =>
  counts.filter((one) => one.act === act).reduce((sum, { turns }) => sum + turns, 0);

/** Tells how often agents correct what customers choose: where topics are hard to tell apart. */
@Injectable()
export class ReadCorrections {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  async byTopic(within: { from?: string; to?: string }): Promise<CorrectionsOfTopic[]> {
    const counts = await countCorrections(this.settings.database, within);
    return [...Map.groupBy(counts, ({ topic }) => topic)].map(([topic, ofTopic]) => ({
      topic,
      replies: sumOf(ofTopic, 'replied'),
      corrected: sumOf(ofTopic, 'corrected'),
      to: Object.fromEntries(ofTopic.flatMap(({ to, turns }) => (to === null ? [] : [[to, turns]]))),
      declined: sumOf(ofTopic, 'declined'),
    }));
  }
}
