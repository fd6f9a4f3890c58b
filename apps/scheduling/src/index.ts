export type { SchedulingPorts } from './ports.js';
export { SCHEDULING_CONSUMER, SchedulingModule } from './scheduling.module.js';
export { schedulingMigrations } from './store/migrations.js';
