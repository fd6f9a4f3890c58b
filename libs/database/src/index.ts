export { Database } from './database.js';
export type { DatabaseOptions, MigrationClass } from './data-source.js';
export type { Tx } from './transaction.js';
export { jsonArray } from './json-array.js';
export type { ClockKind } from './business-clock.js';
export {
  CommitUnknown,
  ConnectionLost,
  isCommitUnknown,
  isConnectionLoss,
  isDataError,
  sqlStateOf,
} from './errors.js';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './embedded/embedded-postgres.js';
export { DataDirectoryInUse, EmbeddedPostgresError } from './embedded/embedded-postgres-error.js';
export { Session, type SessionOptions } from './session.js';
export { ClockCannotGoBack, SimulatedClock } from './simulated-clock.js';
export { AUDIT_KEEPER, AUDIT_OWNER, auditRights } from './audit/audit-rights.js';
export { AUDIT_COLUMNS, AUDIT_SCHEMA } from './audit/audit-tables.js';
export {
  auditGuard,
  type DroppedMonth,
  dropAuditTrail,
  ensureAuditTrail,
  keepAuditMonths,
  makeAuditMonths,
} from './audit/audit-trail.js';
export { grantTransport, provisionServices, type ServiceUrls } from './roles.js';
export {
  createIdempotencyTable,
  findKeys,
  forgetOldKeys,
  KeyTakenMeanwhile,
  saveKeys,
  type KeyUse,
} from './idempotency/key-uses.js';
export { requestHash } from './idempotency/request-hash.js';
