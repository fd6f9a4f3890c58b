export { ASSIGNMENT_CONSUMER, AssignmentModule } from './assignment.module.js';
export { assignmentEnv } from './env.js';
export { looksOf } from './looks.js';
export type { AssignmentPorts } from './ports.js';
export { assignmentMigrations } from './store/migrations.js';
