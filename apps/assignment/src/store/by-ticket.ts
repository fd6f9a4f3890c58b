/** Rows of several tickets as lists, one for each ticket that has any; the order of the rows stays. */
export const byTicket = <Row extends { ticketId: string }, Item>(
  rows: readonly Row[],
  itemOf: (row: Row) => Item,
): Map<string, Item[]> =>
  new Map(
    [...Map.groupBy(rows, ({ ticketId }) => ticketId)].map(([ticketId, own]) => [ticketId, own.map(itemOf)]),
  );
