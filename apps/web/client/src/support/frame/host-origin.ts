/** Whether a message comes from the page that shows this one, and from an origin that may hand over a token. */
export const isHostPage = (
  { source, origin }: { source: unknown; origin: string },
  host: { window: unknown; origins: readonly string[] },
): boolean => source === host.window && host.origins.includes(origin);
