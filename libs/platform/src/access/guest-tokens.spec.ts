import { GuestTokens, parseGuestKeys } from './guest-tokens.js';

const old = Buffer.alloc(32, 1);
const fresh = Buffer.alloc(32, 2);
const ticket = '0190a6b2-7c4e-7b1a-9f3e-2d5c8a1b4e6f';
const tokens = new GuestTokens({
  current: 2,
  keys: new Map([
    [1, old],
    [2, fresh],
  ]),
});

describe("a guest's access token", () => {
  it('opens its own ticket only', () => {
    const token = tokens.issue(ticket);
    expect(token).toMatch(/^jnb2\.[\w-]{43}$/);
    expect(tokens.verify(ticket, token)).toBe(true);
    expect(tokens.verify(ticket.replace('0', '1'), token)).toBe(false);
  });

  it('is the same each time, so that a repeated request has the same answer', () => {
    expect(tokens.issue(ticket.toUpperCase())).toBe(tokens.issue(ticket));
  });

  it('of an older key holds as long as that key is kept', () => {
    const token = new GuestTokens({ current: 1, keys: new Map([[1, old]]) }).issue(ticket);
    expect(tokens.verify(ticket, token)).toBe(true);
    expect(new GuestTokens({ current: 2, keys: new Map([[2, fresh]]) }).verify(ticket, token)).toBe(false);
  });

  it('under the name of another version does not hold', () => {
    expect(tokens.verify(ticket, tokens.issue(ticket).replace('jnb2', 'jnb1'))).toBe(false);
  });

  it.each([undefined, '', 'jnb2.', 'jnb2.x', `jnb2.${'A'.repeat(43)}`, `jnb02.${'A'.repeat(43)}`])(
    'is not %j',
    (token) => expect(tokens.verify(ticket, token)).toBe(false),
  );
});

describe("the token of a guest's uploads", () => {
  const token = tokens.issueUploads(ticket);
  const other = tokens.issueUploads(ticket.replace('0', '1'));

  it('names its series, the same each time, and opens no ticket', () => {
    expect(tokens.uploadSeriesOf(token)).toBe(ticket);
    expect(tokens.issueUploads(ticket)).toBe(token);
    expect(tokens.verify(ticket, `jnb2.${token.split('.')[2]}`)).toBe(false);
  });

  it.each([
    ['a ticket’s token', `jnu2.${ticket}.${tokens.issue(ticket).split('.')[1]}`],
    ['another series’ proof', `jnu2.${ticket}.${other.split('.')[2]}`],
    ['another key’s version', token.replace('jnu2', 'jnu1')],
    ['an unknown version', token.replace('jnu2', 'jnu3')],
    ['nothing', ''],
  ])('is not one with %s', (_what, forged) => expect(tokens.uploadSeriesOf(forged)).toBeUndefined());
});

describe('the keys of guest tokens', () => {
  const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

  it('are read with their versions, the highest being the current one', () => {
    expect(parseGuestKeys(`1:${key(1)}, 2:${key(2)}`)).toEqual({
      current: 2,
      keys: new Map([
        [1, old],
        [2, fresh],
      ]),
    });
  });

  it.each(['', 'x', '1:short', `1:${key(1)},1:${key(2)}`, `:${key(1)}`])('are not %j', (text) => {
    expect(() => parseGuestKeys(text)).toThrow('Guest token keys must be like');
  });
});
