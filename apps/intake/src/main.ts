import 'reflect-metadata';
import { runMain } from '#platform';
import { runService } from '#service';
import { intakePorts, readIntakeEnv } from './env.js';
import { INTAKE_CONSUMER, IntakeModule } from './intake.module.js';
import { intakeMigrations } from './store/migrations.js';

await runMain(() =>
  runService(process, {
    service: 'intake',
    description: 'Takes inquiries into the line, and shows customers what becomes of them.',
    env: readIntakeEnv,
    migrations: intakeMigrations,
    consumer: INTAKE_CONSUMER,
    module: async (ports, env) => IntakeModule.forPorts(await intakePorts(ports, env)),
  }),
);
