import { isConnectionLost } from './connection-lost.js';

const withCode = (code: string) => Object.assign(new Error('failed'), { code });

describe('a lost connection', () => {
  it.each([
    withCode('ECONNREFUSED'),
    withCode('08006'),
    withCode('57P01'),
    withCode('53300'),
    withCode('57014'),
    new Error('Connection terminated unexpectedly'),
    new Error('outer', { cause: withCode('ECONNRESET') }),
    Object.assign(new Error('query'), { driverError: withCode('57P03') }),
    new AggregateError([withCode('ECONNREFUSED')]),
  ])('is %s', (error) => expect(isConnectionLost(error)).toBe(true));

  it.each([withCode('22P02'), withCode('23505'), new Error('anything'), 'ECONNREFUSED', undefined])(
    'is not %s',
    (error) => expect(isConnectionLost(error)).toBe(false),
  );
});
