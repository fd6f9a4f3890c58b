/** The holiday data does not reach this date, so nobody can say whether it is a business day. Source: DESIGN §8. */
export class CalendarNotCovered extends Error {
  constructor(
    /** YYYY-MM-DD in Japan. */
    readonly date: string,
    readonly coveredFrom: string,
    readonly coveredUntil: string,
  ) {
    super(`no holiday data for ${date}: the calendar covers ${coveredFrom} to ${coveredUntil}`);
    this.name = 'CalendarNotCovered';
  }
}
