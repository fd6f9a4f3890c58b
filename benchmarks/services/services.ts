import { setTimeout as sleep } from 'node:timers/promises';
import { SERVICES, type ServiceName } from '#contracts';
import type { Memory } from '../memory-of.js';
import { sendTickets } from '../send-tickets.js';
import { startServiceProcesses } from './processes.js';

/** Waits until all services have dealt with these tickets. */
const untilQueued = async (url: string, token: string, ticketIds: string[]): Promise<void> => {
  const headers = { authorization: `Bearer ${token}` };
  const statusOf = async (ticketId: string) => {
    const answer = await fetch(`${url}/v1/tickets/${ticketId}`, { headers });
    return ((await answer.json()) as { status: string }).status;
  };
  for (const ticketId of ticketIds) while ((await statusOf(ticketId)) !== 'queued') await sleep(50);
};

/** Runs the four services as processes: memory of each after some tickets. */
export const measureServices = async (
  dataDir: string,
  brokers: string,
): Promise<Record<ServiceName, Memory>> => {
  const services = await startServiceProcesses(dataDir, brokers);
  try {
    const { token, ticketIds } = await sendTickets(services.url);
    await untilQueued(services.url, token, ticketIds);
    const memories = SERVICES.map((service) => [service, services.memoryOf(service)]);
    return Object.fromEntries(memories) as Record<ServiceName, Memory>;
  } finally {
    await services.stop();
  }
};
