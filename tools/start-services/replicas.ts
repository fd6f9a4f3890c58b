import { SERVICES, type ServiceName } from '#contracts';
import { freePorts } from '../kafka-local/free-ports.js';
import { Replica, type ReplicaOptions } from './replica.js';
import type { Started } from './started.js';

type Options = Omit<ReplicaOptions, 'service' | 'port'>;

/** Starts as many processes of each service as it is to have. Throws StartupError when one ends instead; it has said why. */
export const startReplicas = async (
  countOf: (service: ServiceName) => number,
  { closes, backends }: Started,
  optionsOf: (service: ServiceName, index: number) => Options,
): Promise<Replica[]> => {
  const ports = await freePorts(SERVICES.reduce((sum, service) => sum + countOf(service), 0));
  const replicas = SERVICES.flatMap((service) => {
    const own = ports
      .splice(0, countOf(service))
      .map((port, index) => new Replica({ service, port, ...optionsOf(service, index) }));
    backends[service] = own;
    return own;
  });
  closes.push(() => Promise.all(replicas.map((replica) => replica.stop())));
  await Promise.all(replicas.map((replica) => replica.start()));
  return replicas;
};
