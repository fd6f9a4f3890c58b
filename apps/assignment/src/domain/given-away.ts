/** Who gives a turn away gets it back only when nobody else is there; who merely left may have it again (DESIGN §4.4). */
export const GIVEN_AWAY: readonly string[] = ['released', 'handed-over', 'skipped'];
