import { setTimeout as sleep } from 'node:timers/promises';
import { armKillPoint } from '../rewrites/rewrite-env.js';
import type { Arming } from '../rewrites/passages.js';
import type { World } from '../world/world.js';
import type { Broker } from '../../tools/kafka-local/broker.js';
import type { Replica } from '../../tools/start-services/replica.js';
import type { Fault, Target } from './fault.js';

const STARTS = 3;

const replicaOf = ({ replicas }: World, { service, index }: Target): Replica =>
  replicas.filter((replica) => replica.service === service)[index]!;

/** A process that is just being started anew has no ears yet: then nothing happens. */
const arm = (replica: Replica, arming: Arming): void => {
  if (replica.process?.connected) armKillPoint(replica.process, arming);
};

const lasts = (seconds: number, signal: AbortSignal): Promise<unknown> =>
  sleep(seconds * 1_000, undefined, { signal }).catch(() => undefined);

const disconnect = ({ admin }: World, service: string): Promise<unknown> =>
  admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [
    `junban_${service}`,
  ]);

/** On a busy machine a broker may need longer than it is given. */
const startAgain = async (broker: Broker): Promise<void> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await broker.start();
    } catch (error) {
      if (attempt === STARTS) throw error;
    }
};

/** Does it, and resolves when it is over: what was frozen goes on, and what was killed has been started. The signal ends it early. */
export const inflict = async (fault: Fault, world: World, signal: AbortSignal): Promise<void> => {
  switch (fault.kind) {
    case 'kill':
      replicaOf(world, fault.target).process?.kill('SIGKILL');
      return;
    case 'point':
      return arm(replicaOf(world, fault.target), fault);
    case 'freeze': {
      const { process: frozen } = replicaOf(world, fault.target);
      frozen?.kill('SIGSTOP');
      await lasts(fault.seconds, signal);
      frozen?.kill('SIGCONT');
      return;
    }
    case 'freeze-point': {
      const replica = replicaOf(world, fault.target);
      const { process: frozen } = replica;
      arm(replica, { ...fault, signal: 'SIGSTOP' });
      // It freezes when it comes past, whenever that is.
      do {
        await lasts(fault.seconds, signal);
      } while (frozen?.kill('SIGCONT') && !signal.aborted);
      return;
    }
    case 'broker': {
      const broker = world.brokers[fault.broker]!;
      await broker.kill();
      await lasts(fault.seconds, signal);
      return startAgain(broker);
    }
    case 'broker-freeze': {
      const broker = world.brokers[fault.broker]!;
      broker.pause();
      await lasts(fault.seconds, signal);
      return broker.resume();
    }
    case 'disconnect':
      await disconnect(world, fault.service);
  }
};
