import 'reflect-metadata';
import { runMain } from '#platform';
import { runService } from '#service';
import { readSchedulingEnv } from './env.js';
import { SCHEDULING_CONSUMER, SchedulingModule } from './scheduling.module.js';
import { schedulingMigrations } from './store/migrations.js';

await runMain(() =>
  runService(process, {
    service: 'scheduling',
    description: 'Dates accepted turns to business days.',
    env: readSchedulingEnv,
    migrations: schedulingMigrations,
    consumer: SCHEDULING_CONSUMER,
    module: (ports, { YEAR_END: yearEnd }) => SchedulingModule.forPorts({ ...ports, yearEnd }),
  }),
);
