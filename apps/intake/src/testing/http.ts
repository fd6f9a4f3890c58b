import { Logger } from '@nestjs/common';
import type { Database } from '#database';
import { testDatabase } from '#testing';
import type { IntakePorts } from '../ports.js';
import { intakeMigrations } from '../store/migrations.js';
import { intakeApp } from './app.js';
import { clientOf } from './client.js';

/**
 * Intake's HTTP surface on a database of its own, under the Japanese edition whatever the day. The service gets to it
 * through `reach`.
 */
export const openHttp = async (
  ports: Partial<IntakePorts> = {},
  reach: (database: Database) => Database = (database) => database,
) => {
  const server = await testDatabase(intakeMigrations);
  const app = await intakeApp(reach(server.db), { editionPin: 'ja-2024-09-09', ...ports });
  Logger.overrideLogger(false);
  await app.init();
  return {
    database: server.db,
    send: clientOf(app),
    close: async () => {
      await app.close();
      await server.drop();
    },
  };
};

export type HttpDesk = Awaited<ReturnType<typeof openHttp>>;
