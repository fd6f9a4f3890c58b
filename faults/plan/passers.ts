import { SERVICES, type ServiceName } from '#contracts';
import type { KillPoint } from '../rewrites/kill-points.js';

/** Who comes past each kill point. */
export const PASSERS: Record<KillPoint, readonly ServiceName[]> = {
  'in-accept': ['intake'],
  'after-commit-before-answer': ['intake'],
  'message-committed-before-answer': ['intake'],
  'before-send': SERVICES,
  'after-send-before-mark': SERVICES,
  'in-effect': SERVICES,
  'after-effect-before-offset-commit': SERVICES,
  'in-claim': ['assignment'],
  'claim-committed-before-answer': ['assignment'],
  'in-reply': ['assignment'],
  'reply-committed-before-answer': ['assignment'],
};
