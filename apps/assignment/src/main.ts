import 'reflect-metadata';
import { runMain } from '#platform';
import { runService } from '#service';
import { ASSIGNMENT_CONSUMER, AssignmentModule } from './assignment.module.js';
import { assignmentPorts, readAssignmentEnv } from './env.js';
import { assignmentMigrations } from './store/migrations.js';

await runMain(() =>
  runService(process, {
    service: 'assignment',
    description: 'Keeps the line and gives its turns to agents.',
    env: readAssignmentEnv,
    migrations: assignmentMigrations,
    consumer: ASSIGNMENT_CONSUMER,
    module: async (ports, env) => AssignmentModule.forPorts(await assignmentPorts(ports, env)),
  }),
);
