import { closedDaysBefore, type DeskCalendar } from '#calendar';
import type { Edition, Notice } from '#policy';
import type { DateTime } from 'luxon';

/** From when on the desk says that answers may take longer. */
export interface NoticeLimits {
  /** Closed days in a row before a business day: our reading of 休み明け. */
  afterClosedDays: number;
  /** Turns that wait. */
  busyWaitingTurns: number;
  /** Minutes of business hours that the middle one of recent turns has waited. */
  busyMedianWaitMinutes: number;
}

export const DEFAULT_LIMITS: NoticeLimits = {
  afterClosedDays: 3,
  busyWaitingTurns: 100,
  busyMedianWaitMinutes: 210,
};

/** How the desk is doing. */
export interface DeskLoad {
  waitingTurns: number;
  /** Milliseconds of business hours; absent where too few turns were measured. */
  medianWait?: number;
}

const TEXTS = {
  'after-closed-days': {
    ja: '休みが明けたところです。いつもより回答に時間がかかることがあります。',
    en: 'The desk has just come back from days off: answers may take longer than usual.',
  },
  busy: {
    ja: 'ただいま混み合っています。いつもより回答に時間がかかることがあります。',
    en: 'The desk is busy now: answers may take longer than usual.',
  },
};

const isBusy = ({ waitingTurns, medianWait = 0 }: DeskLoad, limits: NoticeLimits): boolean =>
  waitingTurns > limits.busyWaitingTurns || medianWait > limits.busyMedianWaitMinutes * 60_000;

/**
 * What the policy's edition always says, and what holds just now: on the first business day after a run of closed ones,
 * and while the desk is busy (policy ③). Throws CalendarNotCovered outside the holiday data.
 */
export const deskNotices = (
  { notices, hours }: Pick<Edition, 'notices' | 'hours'>,
  now: DateTime,
  calendar: DeskCalendar,
  load: DeskLoad,
  limits: NoticeLimits,
): Notice[] => {
  const { section } = notices.find(({ id }) => id === 'may-take-longer') ?? hours;
  const present = [
    ...(closedDaysBefore(now, calendar) >= limits.afterClosedDays ? ['after-closed-days' as const] : []),
    ...(isBusy(load, limits) ? ['busy' as const] : []),
  ];
  return [...present.map((id) => ({ id, section, text: TEXTS[id] })), ...notices];
};
