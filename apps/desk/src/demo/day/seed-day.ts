import type { FastifyInstance } from 'fastify';
import type { DemoIssuer } from '../issuer.js';
import { DayCaller } from './day-caller.js';
import { ACTS, FRIDAY, LEFT_AT } from './friday.js';
import { DayPlayer } from './play-day.js';

/** Lets the demonstration's people live through a Friday until 16:58, through the surface that everybody uses. `isEnough` ends it early; resolves to whether it was lived to its end. */
export const seedDay = async (
  fastify: FastifyInstance,
  issuer: DemoIssuer,
  isEnough: () => boolean,
): Promise<boolean> => {
  const player = new DayPlayer(new DayCaller(fastify, issuer), FRIDAY);
  for (const act of ACTS) {
    if (isEnough()) return false;
    await player.play(act);
  }
  await player.setClock(LEFT_AT);
  return true;
};
