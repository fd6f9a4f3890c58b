import { SERVICES, type ServiceName } from '#contracts';
import { freePorts } from '../kafka-local/free-ports.js';
import { Replica, type ReplicaOptions } from './replica.js';
import type { Started } from './started.js';

type Options = Omit<ReplicaOptions, 'service' | 'port'>;

/** Starts so many processes of each service. Throws StartupError when one ends instead; it has said why. */
export const startReplicas = async (
  count: number,
  { closes, backends }: Started,
  optionsOf: (service: ServiceName, index: number) => Options,
): Promise<Replica[]> => {
  const ports = await freePorts(SERVICES.length * count);
  const replicas = SERVICES.flatMap((service) => {
    const own = ports
      .splice(0, count)
      .map((port, index) => new Replica({ service, port, ...optionsOf(service, index) }));
    backends[service] = own;
    return own;
  });
  closes.push(() => Promise.all(replicas.map((replica) => replica.stop())));
  await Promise.all(replicas.map((replica) => replica.start()));
  return replicas;
};
