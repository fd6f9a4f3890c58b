import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { connectConsumers, type JunbanConsumer } from '#messaging';
import { createHttpApp, createLogger, platformProblem, type Role, type TokenVerifier } from '#platform';
import { ELIGIBILITY_CONSUMER, EligibilityModule } from '../eligibility.module.js';
import type { EligibilityPorts } from '../ports.js';

const ROLES: readonly Role[] = ['customer', 'agent', 'operator'];

/** A token is a role. */
const byRole: TokenVerifier = {
  verify: (token) => {
    const role = ROLES.find((one) => one === token);
    return role
      ? Promise.resolve({ kind: 'user', subject: token, roles: [role], plan: 'free', names: [] })
      : Promise.reject(platformProblem('token-invalid'));
  },
};

/** Eligibility with its HTTP surface, listening to its transport. */
export const openForOperators = async (ports: EligibilityPorts): Promise<NestFastifyApplication> => {
  const app = await createHttpApp(EligibilityModule.forPorts(ports), {
    name: 'eligibility',
    logger: createLogger({ name: 'eligibility', level: 'silent' }),
    verifier: byRole,
  });
  connectConsumers(app, [app.get<JunbanConsumer<unknown>>(ELIGIBILITY_CONSUMER)]);
  await app.startAllMicroservices();
  await app.init();
  return app;
};

export type Asked = [method: 'GET' | 'POST', path: string, payload?: object];

/** A request under the operations of the policy, by an operator unless said otherwise. */
export const askPolicy =
  (app: NestFastifyApplication, role: Role = 'operator') =>
  async (...[method, path, payload]: Asked) => {
    const answer = await app.inject({
      method,
      url: `/operations/v1/policy${path}`,
      headers: {
        authorization: `Bearer ${role}`,
        'accept-language': 'en',
        ...(payload && { 'content-type': 'application/json' }),
      },
      ...(payload && { payload: JSON.stringify(payload) }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
