import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connectConsumers, type JunbanConsumer } from '#messaging';
import { createHttpApp, createLogger, type TokenVerifier } from '#platform';
import type { SchedulingPorts } from '../ports.js';
import { SCHEDULING_CONSUMER, SchedulingModule } from '../scheduling.module.js';

const operator: TokenVerifier = {
  verify: (subject) =>
    Promise.resolve({ kind: 'user', subject, roles: ['operator'], plan: 'free', names: [] }),
};

/** Scheduling with its HTTP surface, for operators: a token is its subject. */
export const openForOperators = async (ports: SchedulingPorts): Promise<NestFastifyApplication> => {
  const app = await createHttpApp(SchedulingModule.forPorts(ports), {
    name: 'scheduling',
    logger: createLogger({ name: 'scheduling', level: 'silent' }),
    verifier: operator,
  });
  connectConsumers(app, [app.get<JunbanConsumer<unknown>>(SCHEDULING_CONSUMER)]);
  await app.startAllMicroservices();
  await app.init();
  return app;
};

export type Asked = [method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object];

interface Sent {
  as?: string;
  key?: string;
}

/** A request of an operator, operator-1 unless said otherwise, under the operations of the desk. */
export const askAsOperator = async (
  app: NestFastifyApplication,
  [method, path, payload]: Asked,
  { as = 'operator-1', key }: Sent = {},
) => {
  const answer = await app.inject({
    method,
    url: `/operations/v1/${path}`,
    headers: {
      authorization: `Bearer ${as}`,
      'accept-language': 'en',
      ...(payload && { 'content-type': 'application/json' }),
      ...(key && { 'idempotency-key': key }),
    },
    ...(payload && { payload: JSON.stringify(payload) }),
  });
  return { status: answer.statusCode, body: answer.json() };
};

/** A request of operator-1 under scheduling's own operations. */
export const askOperations = (app: NestFastifyApplication, ...[method, path, payload]: Asked) =>
  askAsOperator(app, [method, `scheduling/${path}`, payload]);
