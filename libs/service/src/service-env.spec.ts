import { describe, expect, it } from '@jest/globals';
import { envVar, StartupError } from '#platform';
import { kafkaAccessOf, readServiceEnv } from './service-env.js';

const SET = {
  DATABASE_URL: 'postgres://intake:secret@db.example/junban',
  KAFKA_BROKERS: 'kafka-1:9092,kafka-2:9092',
  OIDC_ISSUER: 'https://issuer.example',
  OIDC_AUDIENCE: 'junban',
};
const own = { KEY: envVar.secret({ minLength: 8 }) };

describe("a service's settings", () => {
  it('are those that every service has, and its own', () => {
    expect(readServiceEnv({ ...SET, KEY: 'long-enough' }, own)).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      KAFKA_BROKERS: ['kafka-1:9092', 'kafka-2:9092'],
      KAFKA_REPLICATION: 3,
      KAFKA_TOPIC_PREFIX: 'junban',
      JUNBAN_SIMULATED_CLOCK: false,
      KEY: 'long-enough',
    });
  });

  it.each([...Object.keys(SET), 'KEY'])('need %s', (name) => {
    const read = () => readServiceEnv({ ...SET, KEY: 'long-enough', [name]: '' }, own);
    expect(read).toThrow(StartupError);
    expect(read).toThrow(new RegExp(`^${name} must be .*not set$`));
  });

  it.each(['kafka', 'kafka:', ':9092', 'http://kafka:9092', 'a:1,,b:1', 'a:1, b:1', 'a:123456'])(
    "refuse '%s' as brokers",
    (KAFKA_BROKERS) => {
      expect(() => readServiceEnv({ ...SET, KAFKA_BROKERS }, {})).toThrow(
        `KAFKA_BROKERS must be host:port, or several of them with commas between, got '${KAFKA_BROKERS}'`,
      );
    },
  );

  it('refuse a simulated clock in production alone', () => {
    const simulated = { ...SET, JUNBAN_SIMULATED_CLOCK: 'true' };
    expect(readServiceEnv(simulated, {})).toMatchObject({ JUNBAN_SIMULATED_CLOCK: true });
    const read = () => readServiceEnv({ ...simulated, NODE_ENV: 'production' }, {});
    expect(read).toThrow(StartupError);
    expect(read).toThrow('JUNBAN_SIMULATED_CLOCK=true is refused with NODE_ENV=production');
  });

  it.each([
    [{}, {}],
    [{ KAFKA_CA: 'PEM' }, { authorities: 'PEM' }],
    [
      { KAFKA_USERNAME: 'intake', KAFKA_PASSWORD: 'secret' },
      { user: { name: 'intake', password: 'secret' } },
    ],
  ])('say how to be known to Kafka: %j', (given, access) => {
    expect(kafkaAccessOf(readServiceEnv({ ...SET, ...given }, {}))).toEqual(access);
  });

  it.each(['KAFKA_USERNAME', 'KAFKA_PASSWORD'])('refuse %s alone', (name) => {
    const read = () => readServiceEnv({ ...SET, [name]: 'x' }, {});
    expect(read).toThrow(StartupError);
    expect(read).toThrow('set both, or none of them');
  });
});
