import type { Tx } from '#database';

/** How long one bar of a chart is, in Japan's time. */
export const FLOW_STEPS = ['hour', 'day'] as const;
export type FlowStep = (typeof FLOW_STEPS)[number];

/** What came to the line and what was answered from one instant on, for an hour or a day. */
export interface FlowCount {
  at: Date;
  arrivals: number;
  answers: number;
}

/** Counts by the audit trail, of which a period reads the months alone that it touches. Hours and days without any are left out. */
export const countFlow = (
  db: Pick<Tx, 'query'>,
  { from, to, by }: { from: string; to: string; by: FlowStep },
): Promise<FlowCount[]> =>
  db.query<FlowCount>(
    `SELECT date_trunc($3, at, 'Asia/Tokyo') AS at,
            count(*) FILTER (WHERE act = 'queued') AS arrivals, count(*) FILTER (WHERE act = 'replied') AS answers
       FROM audit
      WHERE at >= $1::timestamptz AND at < $2::timestamptz
        AND ((act = 'queued' AND cause = 'new') OR act = 'replied')
      GROUP BY 1 ORDER BY 1`,
    [from, to, by],
  );

/** How many turns of a business date wait. */
export interface WaitingOnDate {
  businessDate: string;
  ja: number;
  en: number;
}

/** Waiting turns by the date on which they open. */
export const countWaitingByDate = (db: Pick<Tx, 'query'>): Promise<WaitingOnDate[]> =>
  db.query<WaitingOnDate>(
    `SELECT (opens_at AT TIME ZONE 'Asia/Tokyo')::date::text AS "businessDate",
            count(*) FILTER (WHERE language = 'ja') AS ja, count(*) FILTER (WHERE language = 'en') AS en
       FROM turns WHERE waiting GROUP BY 1 ORDER BY 1`,
  );
