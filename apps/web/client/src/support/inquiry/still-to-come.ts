/** Whether a turn's opening lay ahead when it arrived: during the hours of its own day it had come already. */
export const isStillToCome = (opensAt: string | undefined, receivedAt: string): opensAt is string =>
  opensAt !== undefined && Date.parse(opensAt) > Date.parse(receivedAt);
