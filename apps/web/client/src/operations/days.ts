/** Days and instants of Japan, which has no summer time. */
const OFFSET = '+09:00';
const DAY = 86_400_000;

/** The day in Japan, YYYY-MM-DD, of an instant. */
export const dayOf = (at: string): string =>
  new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 10);

/** The day so many days after one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Where a day begins, RFC 3339. */
export const beginOf = (day: string): string => `${day}T00:00:00${OFFSET}`;

/** What people enter as a day and time of Japan (YYYY-MM-DDTHH:MM, with seconds or without), RFC 3339. */
export const instantOf = (entered: string): string =>
  `${entered.length === 16 ? `${entered}:00` : entered}${OFFSET}`;

/** An instant as a field for days and times shows it. */
export const enteredOf = (at: string): string =>
  new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(0, 16);

/** Days from one to another, both included. */
export interface Days {
  from: string;
  to: string;
}

/** The instants that enclose whole days, as services take them. */
export const periodOf = ({ from, to }: Days): { from: string; to: string } => ({
  from: beginOf(from),
  to: beginOf(dayAfter(to, 1)),
});

/** The weeks of a month, from Sunday to Saturday; undefined for days of its neighbours. */
export const weeksOf = (year: number, month: number): (string | undefined)[][] => {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days = Array.from({ length }, (_, index) => dayAfter(first.toISOString().slice(0, 10), index));
  const cells = [...Array<undefined>(first.getUTCDay()).fill(undefined), ...days];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day]),
  );
};
