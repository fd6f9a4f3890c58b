/** What happened in an hour or on a day. */
export interface Step {
  at: string;
  arrivals: number;
  answers: number;
}

const LENGTHS = { hour: 3_600_000, day: 86_400_000 };

/** The steps from the first to the last, with those in which nothing happened. */
export const fillSteps = (steps: readonly Step[], by: keyof typeof LENGTHS): Step[] => {
  const known = new Map(steps.map((step) => [Date.parse(step.at), step]));
  const instants = [...known.keys()];
  if (instants.length === 0) return [];
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const count = Math.round((last - first) / LENGTHS[by]) + 1;
  return Array.from({ length: count }, (_, index) => {
    const at = first + index * LENGTHS[by];
    return known.get(at) ?? { at: new Date(at).toISOString(), arrivals: 0, answers: 0 };
  });
};
