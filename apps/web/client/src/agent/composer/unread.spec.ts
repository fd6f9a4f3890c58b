import { expect, it } from '@jest/globals';
import { messagesSince } from './unread.js';

const said = (revision: number, from: 'customer' | 'support' = 'customer') => ({
  ...{ messageId: `${from} ${revision}`, from, revision },
  ...{ at: '2026-11-24T11:00:00+09:00', body: `Statement ${revision}` },
});
const messages = [said(1), said(1, 'support'), said(2)];
const revisions = (...of: Parameters<typeof messagesSince>) =>
  messagesSince(...of).map(({ revision }) => revision);

it.each([
  ['all is read', 2, undefined, []],
  ['one is not', 1, undefined, [2]],
  ['a refusal brings one that the ticket has not got yet', 1, { revision: 3, messages: [said(3)] }, [2, 3]],
  ['a refusal brings what the ticket has too', 1, { revision: 2, messages: [said(2)] }, [2]],
])('%s', (_, read, crossing, expected) => {
  expect(revisions({ messages }, read, crossing)).toEqual(expected);
});
