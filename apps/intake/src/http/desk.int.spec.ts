import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewEvent, TurnDated } from '#contracts';
import { DateTime } from 'luxon';
import { until } from '#testing';
import { IntakeDesk } from '../testing/desk.js';
import { decided, started, TUESDAY } from '../testing/facts.js';
import { aFeedback, aProblem } from '../testing/inquiries.js';
import { ticketIn } from '../testing/ticket-in.js';

const MOVE = { ja: '事務所移転', en: 'Office move' };
const NOON = '2026-11-25T12:00:00+09:00';

let desk: IntakeDesk;
beforeAll(async () => {
  desk = await IntakeDesk.open();
});
beforeEach(() => desk.setClock(NOON));
afterAll(() => desk.close());

const now = async () => (await desk.send('GET', '/v1/desk')).body;
const changed = (calendarVersion: number, ...days: string[]): NewEvent => ({
  type: 'junban.calendar.changed.v1',
  ticketId: 'desk',
  time: NOON,
  data: { calendarVersion, closures: days.map((day) => ({ from: day, to: day, reason: MOVE })) },
});

describe('the desk', () => {
  it('is open until 17:00 of a business day, and opens next on another', async () => {
    expect(await now()).toMatchObject({ open: true, closesAt: '2026-11-25T17:00:00.000+09:00' });
    await desk.setClock('2026-11-27T17:00:00+09:00');
    expect(await now()).toMatchObject({ open: false, opensAt: '2026-11-30T10:00:00.000+09:00' });
  });

  it('follows the closures that scheduling tells of, and keeps them over a restart', async () => {
    await desk.others.state('scheduling', changed(2, '2026-11-25', '2026-11-27'));
    await until(now, ({ open }) => !open);
    await desk.restart();
    expect(await now()).toMatchObject({ open: false, opensAt: '2026-11-26T10:00:00.000+09:00' });
    await desk.setClock('2026-11-26T18:00:00+09:00');
    const preview = await desk.send('POST', '/v1/previews', aFeedback(), { as: 'hanako' });
    expect(preview.body.expected).toMatchObject({ businessDate: '2026-11-30', dateRule: 'after-hours' });
  });

  it('goes by the highest version, in whatever order they come', async () => {
    await desk.others.state('scheduling', changed(4), changed(3, '2026-11-25'));
    await until(now, ({ open }) => open);
    const [row] = await desk.server.db.query('SELECT version, closures FROM desk_calendar');
    expect(row).toEqual({ version: 4, closures: [] });
  });

  it('says after days off that answers may take longer', async () => {
    await desk.setClock('2026-11-24T12:00:00+09:00');
    expect((await now()).notices[0]).toMatchObject({ id: 'after-closed-days', section: '③' });
  });

  it('tells what can be asked about, by the edition in force', async () => {
    const body: any = (await desk.send('GET', '/v1/desk/topics')).body;
    expect(body).toMatchObject({ edition: 'ja-2024-09-09', actualScreen: { section: '④' } });
    expect(body.topics).toContainEqual({
      topic: 'new-coin',
      name: { ja: 'コインの追加希望', en: 'Request for a coin' },
      scope: 'in',
      onFreePlan: true,
      article: { ja: expect.stringContaining('https://'), en: expect.stringContaining('https://') },
      asked: [{ field: 'registeredEmail' }, { field: 'details.coin' }],
    });
  });

  it('offers its closed days as a calendar', async () => {
    const feed = await desk.raw('/v1/desk/calendar.ics?language=en');
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(feed.body).toMatch(/^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Labor Thanksgiving Day\r\n[^]*END:VCALENDAR$/);
    expect((await desk.raw('/v1/desk/calendar.ics?language=fr')).statusCode).toBe(400);
  });
});

describe('a waiting ticket', () => {
  const later: TurnDated = {
    calendarVersion: 9,
    businessDate: '2026-11-26',
    opensAt: '2026-11-26T10:00:00.000+09:00',
    dateRule: 'after-hours',
    skipped: [{ date: '2026-11-25', reason: 'closure', name: MOVE }],
  };
  const redated = (on: { ticketId: string; turn: number }, data: TurnDated): NewEvent => ({
    ...on,
    type: 'junban.turn.dated.v1',
    time: NOON,
    data,
  });

  it('shows the old date, the new date and the reason, once it has moved', async () => {
    const on = await ticketIn(desk, 'queued');
    expect((await desk.view(on.ticketId)).dateChange).toBeUndefined();
    await desk.others.state('scheduling', redated(on, later));
    const view = await until(
      () => desk.view(on.ticketId),
      ({ businessDate }) => businessDate === '2026-11-26',
    );
    expect(view.dateChange).toEqual({
      from: { businessDate: TUESDAY.businessDate, opensAt: TUESDAY.opensAt },
      to: { businessDate: '2026-11-26', opensAt: later.opensAt },
      reasons: [{ date: '2026-11-25', now: 'closed', name: MOVE }],
    });
  });

  it('shows it also when the earlier date comes last, and no more once it is in hand', async () => {
    const { body } = await desk.send('POST', '/v1/tickets', aProblem(), { as: 'hanako' });
    const on = { ticketId: body.ticketId, turn: body.turn };
    await desk.others.state('eligibility', decided(on, 'accepted'));
    await desk.others.state('scheduling', redated(on, later), redated(on, { ...TUESDAY, skipped: [] }));
    const view = await until(
      () => desk.view(on.ticketId),
      ({ dateChange }) => dateChange !== undefined,
    );
    expect(view.dateChange.from.businessDate).toBe(TUESDAY.businessDate);
    await desk.others.state('assignment', started(on, 1, later));
    expect((await desk.until(on.ticketId, 'in-progress')).dateChange).toBeUndefined();
  });

  it('shows when it may be started as soon as thirty turns were, and not before', async () => {
    const starting = async (count: number) => {
      const turns = await Promise.all(Array.from({ length: count }, () => ticketIn(desk, 'queued')));
      const events = turns.map((on, index) => {
        const time = DateTime.fromISO('2026-11-25T14:00:00+09:00').plus({ minutes: index }).toISO()!;
        return { ...started(on), time };
      });
      await desk.others.state('assignment', ...events);
      for (const { ticketId } of turns) await desk.until(ticketId, 'in-progress');
    };
    await starting(29 - (await desk.server.db.query('SELECT 1 FROM starts')).length);
    await desk.setClock('2026-11-25T16:00:00+09:00');
    const waiting = await ticketIn(desk, 'queued');
    expect((await desk.view(waiting.ticketId)).wait).toBeUndefined();
    await starting(1);
    const { wait } = await until(
      () => desk.view(waiting.ticketId),
      (view) => view.wait !== undefined,
    );
    expect(wait).toMatchObject({ samples: 30, from: expect.stringMatching(/^2026-11-25T1.*\+09:00$/) });
    expect(wait.until >= wait.from).toBe(true);
  });
});
