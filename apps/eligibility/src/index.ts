export { ELIGIBILITY_CONSUMER, EligibilityModule } from './eligibility.module.js';
export type { EligibilityPorts } from './ports.js';
export { eligibilityMigrations } from './store/migrations.js';
