import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EventReader, type Received } from '#testing';
import type { AgentStateView } from '../http/agent-state.dto.js';

/** Opens an agent's live stream at a replica that listens. Throws with status and body where it is refused. */
export const openStream = async (app: NestFastifyApplication, token: string): Promise<EventReader> => {
  if (!app.getHttpServer().listening) await app.listen({ port: 0, host: '127.0.0.1' });
  return EventReader.open(`${await app.getUrl()}/agent/v1/stream`, { token });
};

/** Waits for a state that satisfies. */
export const stateOf = async (
  reader: EventReader,
  satisfied: (state: AgentStateView) => boolean = () => true,
): Promise<Received<AgentStateView>> =>
  reader.until((event: Received<AgentStateView>) => satisfied(event.data));
