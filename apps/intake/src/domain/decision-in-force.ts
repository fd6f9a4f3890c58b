import type { TurnFacts } from '#contracts';
import type { Decision } from '#policy';

/**
 * The decision that holds for a turn: once accepted it stays accepted; otherwise that on its latest inquiry, none
 * while that is not judged yet (DESIGN §5.2).
 */
export const decisionInForce = ({ acceptedRevision, decision, inquiry }: TurnFacts): Decision | undefined => {
  if (!decision) return undefined;
  const { outcome, reasons, missing, edition } = decision;
  if (acceptedRevision !== undefined) return { outcome: 'accepted', reasons: [], missing: [], edition };
  if (decision.revision < (inquiry?.revision ?? 0)) return undefined;
  return { outcome, reasons, missing: missing as Decision['missing'], edition };
};
