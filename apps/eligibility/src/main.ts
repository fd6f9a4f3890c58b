import 'reflect-metadata';
import { runMain } from '#platform';
import { runService } from '#service';
import { ELIGIBILITY_CONSUMER, EligibilityModule } from './eligibility.module.js';
import { readEligibilityEnv } from './env.js';
import { eligibilityMigrations } from './store/migrations.js';

await runMain(() =>
  runService(process, {
    service: 'eligibility',
    description: 'Decides inquiries by the edition of the policy that governs them.',
    env: readEligibilityEnv,
    migrations: eligibilityMigrations,
    consumer: ELIGIBILITY_CONSUMER,
    module: (ports, { policy }) => EligibilityModule.forPorts({ ...ports, ...policy }),
  }),
);
