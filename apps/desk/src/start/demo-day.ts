import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { StartupError } from '#platform';
import { seedDay } from '../demo/day/seed-day.js';
import type { DeskPorts } from '../desk.module.js';
import { fillWhole } from './half-day.js';

/**
 * What holds on the demonstration's Friday unless it is set otherwise. Its people have no console open whose live stream
 * would keep their turns, and whoever looks around wants to find them at work.
 */
export const DEMO_DEFAULTS = { LEASE_SECONDS: '14400' } as const;

/** Carries out `--demo`: fills an empty desk, and leaves a used one as it is. Throws StartupError where there is no demonstration. */
export const playDemoDay = async (
  app: NestFastifyApplication,
  demo: DeskPorts['demo'],
  dataDir: string,
  isEnough: () => boolean,
): Promise<void> => {
  if (!demo)
    throw new StartupError('--demo is for the demonstration desk: unset DATABASE_URL, or leave --demo out.');
  if (await demo.clock.isUsed()) {
    console.log(
      'This desk has tickets already, so --demo leaves it as it is: another JUNBAN_DATA_DIR begins a new one.',
    );
    return;
  }
  console.log('Filling the desk with a Friday, from nine in the morning to two minutes before five …');
  await app.init();
  await fillWhole(dataDir, () => seedDay(app.getHttpAdapter().getInstance(), demo.issuer, isEnough));
};
