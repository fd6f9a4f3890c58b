/** Prints one result beside its goal. */
export const row = (name: string, found: string, goal: string, met: boolean): void =>
  console.log(`${met ? 'met   ' : 'MISSED'} | ${name.padEnd(46)} | ${found.padEnd(38)} | ${goal}`);
