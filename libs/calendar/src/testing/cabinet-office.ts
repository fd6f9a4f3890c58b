import { readFileSync } from 'node:fs';

const list = readFileSync(new URL('../../data/cabinet-office-holidays.csv', import.meta.url), 'utf8');

/** The Cabinet Office's list: names by date. */
export const cabinetOffice: ReadonlyMap<string, string> = new Map(
  list
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','))
    .map(([date = '', name = '']) => [
      date
        .split('/')
        .map((part) => part.padStart(2, '0'))
        .join('-'),
      name,
    ]),
);

/** The last day of the last year on the Cabinet Office's list. */
export const announced = `${[...cabinetOffice.keys()].sort().at(-1)?.slice(0, 4)}-12-31`;
