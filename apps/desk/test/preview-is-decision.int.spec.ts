import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CONNECTIONS, TOPICS } from '#policy';
import { until } from '#testing';
import { WholeDesk } from './whole-desk.js';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const EACH = 40;

let desk: WholeDesk;
beforeAll(async () => {
  desk = await WholeDesk.open();
  await desk.start();
});
afterAll(() => desk.close());

const text = fc.option(fc.constantFrom('unknown', 'Firefox', '三つ目', 'x '), { nil: undefined });
const part = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) =>
  fc.option(fc.record(fields), { nil: undefined });

/** Anything that a form can send, by anybody. */
const submission = fc.record({
  as: fc.constantFrom('customer-paid', 'customer-free', undefined),
  body: fc.record({
    language: fc.constantFrom('ja', 'en'),
    topic: fc.constantFrom(...TOPICS),
    subject: fc.constant('件名'),
    message: fc.constant('本文'),
    registeredEmail: fc.constantFrom('hanako@customer.example', 'unknown', undefined),
    environment: part({ browser: text, browserVersion: text, device: text }),
    details: part({
      steps: text,
      coin: text,
      exchange: text,
      blockchain: text,
      fileType: text,
      connection: fc.constantFrom(...CONNECTIONS, undefined),
    }),
  }),
});
type Submission = typeof submission extends fc.Arbitrary<infer S> ? S : never;

const preview = async ({ as, body }: Submission) =>
  (await desk.ask({ method: 'POST', path: '/v1/previews', body, as })).body.expected;

const decidedOn = async ({ as, body }: Submission) => {
  const sent = await desk.ask({ method: 'POST', path: '/v1/tickets', body, as });
  const { ticketId, accessToken, expected } = sent.body;
  const path = `/v1/tickets/${ticketId}`;
  const { body: view } = await until(
    () => desk.ask({ path, as: as ?? accessToken }),
    ({ body: seen }) => seen.status !== 'received',
  );
  return { expected, view };
};

/** A ticket's decision and date, written as a preview writes them. */
const asPreview = ({ decision, businessDate, opensAt, dateRule }: any, { outcome }: any) => {
  const { missing, ...rest } = decision;
  return {
    ...rest,
    ...(missing.length > 0 && { missing }),
    // Only an accepted turn is dated; what still needs information is expected to keep the date of its arrival.
    ...(outcome === 'accepted' && { businessDate, opensAt, dateRule }),
  };
};

const withoutDate = ({ businessDate: _date, opensAt: _at, dateRule: _rule, ...rest }: any) => rest;

it.each([
  ['before any known edition', '2022-09-01T12:00:00+09:00'],
  ['under the English edition, on a holiday', '2024-05-03T12:00:00+09:00'],
  ['just before the Japanese edition', '2024-09-08T23:50:00+09:00'],
  ['under the Japanese edition, in hours', '2024-09-09T11:00:00+09:00'],
  ['after hours', '2026-11-20T17:00:00+09:00'],
  ['at the year-end', '2026-12-28T18:00:00+09:00'],
])(`what a preview says is what is decided and dated: %s (seed ${seed})`, async (_when, instant) => {
  await desk.setClock(instant);
  const submissions = fc.sample(submission, { seed, numRuns: EACH });
  const outcomes = await Promise.all(
    submissions.map(async (one) => ({ previewed: await preview(one), ...(await decidedOn(one)) })),
  );
  for (const { previewed, expected, view } of outcomes) {
    expect(expected).toEqual(previewed);
    const same = view.decision.outcome === 'accepted' ? expected : withoutDate(expected);
    expect(asPreview(view, view.decision)).toEqual(same);
  }
  expect(new Set(outcomes.map(({ view }) => view.decision.outcome)).size).toBeGreaterThan(1);
});
