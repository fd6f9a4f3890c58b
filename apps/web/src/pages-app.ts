import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, type Logger, platformProblem } from '#platform';
import type { PageSettings } from './page-settings.js';
import { servePages } from './serve-pages.js';

@Module({})
class PagesModule {}

// Nothing here is for somebody alone.
const nobody = { verify: () => Promise.reject(platformProblem('token-invalid')) };

/** A web server of the pages alone, with health and metrics as the services have them. */
export const createPagesApp = async (
  settings: PageSettings,
  logger: Logger,
  directory?: string,
): Promise<NestFastifyApplication> => {
  const app = await createHttpApp(PagesModule, {
    name: 'Junban pages',
    logger,
    verifier: nobody,
    hasPages: true,
  });
  await servePages(app.getHttpAdapter().getInstance(), settings, directory);
  return app;
};
