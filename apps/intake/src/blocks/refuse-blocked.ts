import type { DateTime } from 'luxon';
import type { AbuseReason } from '#contracts';
import type { Tx } from '#database';
import type { Localised, Problem } from '#platform';
import { blockOn, type BlockInForce } from '../domain/block.js';
import { inJapan } from '../domain/japan-time.js';
import { recognisedBy, type Writer } from '../domain/recognised.js';
import { intakeProblem } from '../http/problems.js';
import { blocksOn } from '../store/blocks.js';

const REASONS: Record<AbuseReason, Localised> = {
  abuse: { ja: '暴言や嫌がらせ', en: 'abuse' },
  spam: { ja: '宣伝や連投', en: 'spam' },
  threats: { ja: '脅迫', en: 'threats' },
  other: { ja: 'その他の迷惑行為', en: 'other misuse' },
};

/** What somebody blocked is told: why, until when, and what is still open to them. */
export const blockedProblem = ({ reason, until }: BlockInForce): Problem => {
  const end = until && inJapan(until);
  return intakeProblem('blocked', {
    params: {
      reason: REASONS[reason],
      until: end
        ? { ja: `${end}まで`, en: `until ${end}` }
        : { ja: '解除されるまで', en: 'until it is lifted' },
    },
    members: { reason, ...(end && { until: end }) },
  });
};

/** Throws Problem (403) for somebody who is blocked now. */
export async function refuseBlocked(tx: Pick<Tx, 'query'>, writer: Writer, now: DateTime): Promise<void> {
  const who = recognisedBy(writer);
  const block = blockOn(who, await blocksOn(tx, who), now);
  if (block) throw blockedProblem(block);
}
