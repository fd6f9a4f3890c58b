import { expect, it } from '@jest/globals';
import { withServerDraft } from './draft-step.js';
import { placeholdersIn } from './placeholders.js';

const EARLIER = '2026-11-24T11:00:00+09:00';
const LATER = '2026-11-24T11:00:01+09:00';
const writing = (message: string, savedMessage: string, savedAt?: string) => ({
  ...{ message, then: 'answered' as const, reason: '', missing: [], attachments: [], readRevision: 1 },
  saved: { message: savedMessage, ...(savedAt && { savedAt }) },
});

it.each([
  ['is taken where nothing is written here', writing('', ''), 'draft'],
  ['is taken where it is newer and nothing here is unsaved', writing('old', 'old', EARLIER), 'draft'],
  ['is left where something here is unsaved', writing('mine', 'old', EARLIER), 'mine'],
  ['is left where it is what this one goes on from', writing('here', 'here', LATER), 'here'],
])('the draft at the desk %s', (_, before, message) => {
  expect(withServerDraft(before, { message: 'draft', savedAt: LATER }).message).toBe(message);
});

it('without a draft at the desk all stays', () => {
  const before = writing('mine', '');
  expect(withServerDraft(before, undefined)).toBe(before);
});

it.each([
  ['Hello', []],
  ['{{turn}} and {{ missing }} and {{turn}}', ['{{turn}}', '{{ missing }}']],
  ['{turn}', []],
])('placeholders left in %j', (message, found) => {
  expect(placeholdersIn(message)).toEqual(found);
});
