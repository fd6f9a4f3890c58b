export { calendarEnv } from './calendar-env.js';
export { databaseError } from './database-error.js';
export { GroupCommit, type GroupCommitOptions, QueueRefused, type Result } from './group-commit.js';
export { FollowedCalendar } from './followed-calendar.js';
export { createCalendarRow, dropCalendarRow, noteCalendar } from './calendar-row.js';
export { type Round, Rounds } from './rounds.js';
export { type Policy, policyEnv, readPolicy } from './policy-env.js';
export { readServiceEnv, serviceEnv, type ServiceEnv } from './service-env.js';
export { runService, type ServiceDefinition, type ServicePorts } from './run-service.js';
