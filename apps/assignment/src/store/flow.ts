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

/** One step after the other, each by what the index has of it: the whole trail is never looked at. */
export const COUNT_FLOW = `
  SELECT step AS at, arrivals, answers
    FROM generate_series(date_trunc($3, $1::timestamptz, 'Asia/Tokyo'), $2::timestamptz, make_interval(hours => $4)) AS step
   CROSS JOIN LATERAL (
     SELECT count(*) FILTER (WHERE act = 'queued') AS arrivals, count(*) FILTER (WHERE act = 'replied') AS answers
       FROM audit
      WHERE at >= greatest(step, $1) AND at < least(step + make_interval(hours => $4), $2)
        AND ((act = 'queued' AND cause = 'new') OR act = 'replied')) AS counted
   WHERE arrivals + answers > 0
   ORDER BY step`;

const HOURS = { hour: 1, day: 24 };

/** Counts by the audit trail. Hours and days without any are left out. */
export const countFlow = (
  db: Pick<Tx, 'query'>,
  { from, to, by }: { from: string; to: string; by: FlowStep },
): Promise<FlowCount[]> => db.query<FlowCount>(COUNT_FLOW, [from, to, by, HOURS[by]]);

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
