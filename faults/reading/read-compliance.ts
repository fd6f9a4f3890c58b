/** What the desk itself says of how it kept the line, as far as it is checked. */
export interface ComplianceSaid {
  offered: number;
  violations: { total: number; items: { kind: string; turn: number; over?: { turn: number } }[] };
  skips: { total: number };
  /** How often turns came back, by cause. */
  reassignments: Record<string, number>;
}

/** Before the first act of any run. */
const FROM = '2026-11-01T00:00:00+09:00';

/** Asks as an operator does. */
export const readCompliance = async (url: string, token: string): Promise<ComplianceSaid> => {
  const answer = await fetch(`${url}/operations/v1/compliance?from=${encodeURIComponent(FROM)}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`Compliance was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as ComplianceSaid;
};
