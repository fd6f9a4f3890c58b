export { guestTokensOf, intakeEnv, noticeLimitsOf } from './env.js';
export { INTAKE_CONSUMER, IntakeModule } from './intake.module.js';
export type { IntakePorts } from './ports.js';
export { intakeMigrations } from './store/migrations.js';
