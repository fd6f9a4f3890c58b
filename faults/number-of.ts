/** The number that an option was given. Throws when it is none, or below the least. */
export const numberOf = (name: string, text: string, least: number): number => {
  const value = Number(text);
  if (!(value >= least)) throw new Error(`--${name} takes a number from ${least} on, not '${text}'`);
  return value;
};
