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

export type Asked = [method: 'GET' | 'POST', path: string, payload?: object];

/** A request of operator-1 under scheduling's operations. */
export const askOperations = async (app: NestFastifyApplication, ...[method, path, payload]: Asked) => {
  const answer = await app.inject({
    method,
    url: `/operations/v1/scheduling/${path}`,
    headers: { authorization: 'Bearer operator-1', ...(payload && { 'content-type': 'application/json' }) },
    ...(payload && { payload: JSON.stringify(payload) }),
  });
  return { status: answer.statusCode, body: answer.json() };
};
