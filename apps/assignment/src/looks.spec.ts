import { describe, expect, it } from '@jest/globals';
import { looksOf } from './looks.js';

const KEY = 'k'.repeat(32);
const NONE = { ACTIVITY_LOG_URL: undefined, ACTUAL_SCREEN_URL: undefined, CUSTOMER_KEY: undefined };
const LOG = 'https://admin.example/log/{customer}';

describe('the links of an environment', () => {
  it('are off unless they are set', () => {
    expect(looksOf(NONE)).toEqual({ templates: {} });
  });

  it('are each for itself', () => {
    expect(looksOf({ ...NONE, ACTIVITY_LOG_URL: LOG, CUSTOMER_KEY: KEY })).toEqual({
      templates: { 'activity-log': LOG },
      customerKey: KEY,
    });
  });

  it.each([
    [
      { ACTUAL_SCREEN_URL: 'https://a.example/{who}' },
      /^ACTUAL_SCREEN_URL knows the placeholders .*got {who}\.$/,
    ],
    [{ ACTIVITY_LOG_URL: 'https://a.example/' }, /^ACTIVITY_LOG_URL must name {ticketId} or {customer}/],
    [{ ACTIVITY_LOG_URL: LOG }, /^CUSTOMER_KEY must be set where ACTIVITY_LOG_URL names {customer}\.$/],
  ])('%j is refused with the name of the setting', (env, sentence) => {
    expect(() => looksOf({ ...NONE, ...env })).toThrow(sentence);
  });
});
