import { describe, expect, it } from '@jest/globals';
import { StartupError } from '#platform';
import { readArguments } from './arguments.js';

describe('npm start -- --at INSTANT', () => {
  it.each([
    ['2026-11-22T15:00:00+09:00', '2026-11-22T06:00:00.000Z'],
    ['2026-11-22T06:00:00Z', '2026-11-22T06:00:00.000Z'],
    ['2026-11-22T15:00:00.250+09:00', '2026-11-22T06:00:00.250Z'],
    ['2026-11-21T22:00-08:00', '2026-11-22T06:00:00.000Z'],
  ])('%s names an instant', (text, instant) => {
    expect(readArguments(['--at', text]).at?.toUTC().toISO()).toBe(instant);
  });

  it('may be left out', () => {
    expect(readArguments([])).toEqual({});
  });

  it('gives way to --demo, which sets the clock itself', () => {
    expect(readArguments(['--demo'])).toEqual({ demo: true });
    const both = () => readArguments(['--demo', '--at', '2026-11-22T15:00:00+09:00']);
    expect(both).toThrow('--demo sets the clock itself: leave --at out.');
  });

  it.each([
    '2026-11-22T15:00:00',
    '2026-11-22',
    '2026-02-30T15:00:00+09:00',
    '2026-11-22T25:00:00+09:00',
    'tomorrow',
    '',
  ])("'%s' is refused with an example", (text) => {
    const read = () => readArguments([`--at=${text}`]);
    expect(read).toThrow(StartupError);
    expect(read).toThrow(
      `--at takes an instant with its offset, not '${text}'. Usage: npm start -- [--at 2026-11-22T15:00:00+09:00 | --demo]`,
    );
  });

  it.each([[['--at']], [['--att', '2026-11-22T15:00:00+09:00']], [['2026-11-22T15:00:00+09:00']], [['-x']]])(
    '%j is no way to say it',
    (argv) => {
      const read = () => readArguments(argv);
      expect(read).toThrow(StartupError);
      expect(read).toThrow(/^[^\n]*Usage: npm start/);
    },
  );
});
