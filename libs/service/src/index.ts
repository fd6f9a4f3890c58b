export { databaseError } from './database-error.js';
export { readServiceEnv, serviceEnv, type ServiceEnv } from './service-env.js';
export { runService, type ServiceDefinition, type ServicePorts } from './run-service.js';
