import { describe, expect, it } from '@jest/globals';
import { COMMANDS } from './commands.js';
import { answered, said } from './testing/said.js';

describe('the command line', () => {
  it.each([[[]], [['help']], [['--help']]])('tells its commands for %j', async (argv) => {
    const { code, out } = await said(argv);
    expect(code).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out.join('\n')).toContain(`  ${name} `);
  });

  it.each(Object.keys(COMMANDS))('tells the arguments of %s', async (name) => {
    const { code, out } = await said([...name.split(' '), '--help']);
    expect([code, out]).toEqual([0, [expect.stringContaining(`junban -- ${name} `)]]);
  });

  it.each([
    [['tea'], "no command 'tea'"],
    [['calendar', 'month'], "no command 'calendar month'"],
    [['toString'], "no command 'toString'"],
    [['calendar', 'date', '--tomorrow'], "Unknown option '--tomorrow'"],
    [['calendar', 'date'], 'Give arguments, or lines on the standard input'],
    [['calendar', 'year'], 'YYYY is missing'],
    [['calendar', 'year', '2026', '2027'], "'2027' is one argument too many"],
    [['parked', 'list', '--service', 'sales'], "no service 'sales'"],
    [['parked', 'skip', 'intake', 'x'], '--reason is missing'],
    [['parked', 'retry', 'intake'], 'ID is missing'],
    [['outbox', 'replay', 'intake', '3'], 'FROM is missing'],
    [['outbox', 'replay', 'intake', '3', '0'], "FROM is a whole number from 1 on, not '0'"],
    [['streams', 'seed', 'intake', 'scheduling', '3'], 'AFTER is missing'],
    [['streams', 'seed', 'intake', 'scheduling', '3', '7'], '--reason is missing'],
    [['epoch', 'open'], 'SERVICE is missing'],
    [['epoch', 'open', 'intake'], '--reason is missing'],
    [['line', 'pass', 'all', '--reason', 'x'], "THROUGH is a whole number from 1 on, not 'all'"],
    [['line', 'pass', '3'], '--reason is missing'],
    [['clock', 'set', '2026-11-24T10:00:00'], 'INSTANT has an offset'],
    [['ledger', 'verify', '--wait', '-1'], '--wait'],
    [['audit', '--from', 'yesterday'], '--from is an instant with an offset'],
    [['audit', 'everything'], "'everything' is one argument too many"],
    [['audit', 'keep', '--reason', 'x'], '--months is missing'],
    [['audit', 'keep', '--months', '12'], '--reason is missing'],
    [['audit', 'rights'], '--role is missing'],
    [['compliance'], '--from is missing'],
    [['compliance', '--from', '2026-11-24'], '--from is an instant with an offset'],
    [['policy', 'diff', 'ja-2024-09-09'], 'B is missing'],
    [['policy', 'diff', 'ja-2024-09-09', 'fr-1'], "no policy edition 'fr-1': known are en-2024-04-30"],
    [['policy', 'simulate'], '--edition is missing'],
    [['policy', 'decide', '{}', '--edition', 'fr-1'], "no policy edition 'fr-1': known are en-2024-04-30"],
  ])('refuses %j and says why, with exit code 2', async (argv, why) => {
    const { code, out, errors } = await said(argv);
    expect([code, out]).toEqual([2, []]);
    expect(errors[0]).toContain(why);
    expect(errors.join('\n')).toContain('Usage: npm run -s junban --');
  });

  it('says who does not answer', async () => {
    const { code, errors } = await said(['streams'], undefined, { JUNBAN_URL: 'http://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(errors[0]).toMatch(
      /^Nobody answers at http:\/\/127\.0\.0\.1:1 \(.+\): start the desk, or set JUNBAN_URL\.$/,
    );
  });

  it.each(['127.0.0.1:3000', 'ftp://desk', 'desk'])('refuses JUNBAN_URL %s', async (JUNBAN_URL) => {
    const { code, errors } = await said(['streams'], undefined, { JUNBAN_URL });
    expect([code, errors[0]]).toEqual([1, expect.stringContaining('JUNBAN_URL is an address')]);
  });
});

describe('the calendar at the command line', () => {
  it('dates arrivals by the policy', async () => {
    const arrivals = ['2026-11-20T16:59:59.999+09:00', '2026-11-20T08:00:00Z', '2026-11-22T15:00:00+09:00'];
    expect(await answered(['calendar', 'date', ...arrivals])).toEqual({
      code: 0,
      answers: [
        {
          instant: '2026-11-20T16:59:59.999+09:00',
          businessDate: '2026-11-20',
          opensAt: '2026-11-20T10:00:00.000+09:00',
          rule: 'same-day',
          skipped: [],
        },
        expect.objectContaining({
          instant: '2026-11-20T17:00:00.000+09:00',
          businessDate: '2026-11-24',
          rule: 'after-hours',
        }),
        expect.objectContaining({
          businessDate: '2026-11-24',
          rule: 'closed-day',
          skipped: [
            { date: '2026-11-22', reason: 'weekend' },
            { date: '2026-11-23', reason: 'holiday', name: expect.objectContaining({ ja: '勤労感謝の日' }) },
          ],
        }),
      ],
    });
  });

  it('answers each line of the standard input in its place, bad ones too', async () => {
    const lines = [
      '2026-11-24T12:00:00+09:00',
      '',
      'tomorrow',
      '2051-01-05T12:00:00+09:00',
      ' 2026-11-24T12:00:00+09:00 ',
    ];
    const { code, answers } = await answered(['calendar', 'date'], lines);
    expect(code).toBe(1);
    expect(answers).toEqual([
      expect.objectContaining({ businessDate: '2026-11-24' }),
      { line: 2, error: expect.stringContaining("'tomorrow' is no instant with offset") },
      { line: 3, error: expect.stringContaining('no holiday data for 2051-01-05') },
      expect.objectContaining({ businessDate: '2026-11-24' }),
    ]);
  });

  it('says bad lines to people among the errors', async () => {
    expect(await said(['calendar', 'date'], ['2026-11-24T12:00:00+09:00', '24 November'])).toEqual({
      code: 1,
      out: ['2026-11-24T12:00:00.000+09:00  2026-11-24  same-day'],
      errors: [expect.stringContaining("Line 2: '24 November'")],
    });
  });

  it('lists the closed days of a year', async () => {
    const { answers } = await answered(['calendar', 'year', '2026']);
    const days = new Map((answers as { date: string }[]).map((day) => [day.date, day]));
    expect(days.get('2026-09-22')).toMatchObject({ reason: 'holiday', name: { ja: '休日' } });
    expect(days.get('2026-12-31')).toMatchObject({ reason: 'year-end' });
    expect(days.get('2026-11-22')).toMatchObject({ reason: 'weekend' });
    expect(days.has('2026-11-24')).toBe(false);
    expect(answers).toHaveLength(days.size);
  });

  it('marks predicted holidays, and refuses a year that the calendar does not cover', async () => {
    const { answers } = await answered(['calendar', 'year', '2030']);
    expect(answers).toContainEqual(expect.objectContaining({ date: '2030-05-03', predicted: true }));
    expect(await said(['calendar', 'year', '2051'])).toEqual({
      code: 1,
      out: [],
      errors: ["The calendar covers the years 1970 to 2050, not '2051'."],
    });
  });
});
