import type { ServiceName } from '#contracts';
import { type Backend, type Gateway, openGateway } from './gateway.js';
import { type Answerer, answererOf } from './routes.js';

/** Settings of one service's processes, beyond those that they inherit. */
export type SettingsOf = (service: ServiceName) => NodeJS.ProcessEnv;

/** What runs so far: how to end it, last things first, and who answers. */
export interface Started {
  closes: (() => Promise<unknown>)[];
  backends: Partial<Record<Answerer, readonly Backend[]>>;
}

/** The one address of all that is started, now or later. Throws StartupError for a port that is taken. */
export const startGateway = async (port: number, { closes, backends }: Started): Promise<Gateway> => {
  const gateway = await openGateway(port, (path) => {
    const answerer = answererOf(path);
    return answerer && backends[answerer];
  });
  closes.push(gateway.close);
  return gateway;
};
