import { createHmac } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { AUDIT_KEEPER, auditRights } from './audit/audit-rights.js';
import { createAuditTrail } from './audit/audit-trail.js';
import type { Database } from './database.js';

const transportRole = 'junban_transport';
/** The service whose acts are audited. */
const AUDITED = 'assignment';

/** Addresses for one database, each with the rights of its role alone. Secrets: never to be logged. */
export interface ServiceUrls {
  /** By service; the role owns the schema of the service's name and sees no other. */
  services: Record<string, string>;
  /** Owns nothing; see {@link grantTransport}. */
  transport: string;
  /** May drop old months of the audit trail, and nothing else. */
  keeper: string;
}

/**
 * A role and a schema of its own for each service, the transport's role, and the audit trail with roles of its own, to
 * which assignment can only add. May be repeated.
 * The passwords are derived from the administrator's, so that none has to be kept.
 */
export async function provisionServices(adminUrl: string, services: string[]): Promise<ServiceUrls> {
  if (!new URL(adminUrl).password)
    throw new Error('The administrator has no password to derive others from.');
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    // A failing statement is written to the server's log; these ones bear passwords.
    await admin.query(`SET log_min_error_statement = 'panic'`);
    await admin.query('BEGIN');
    // Roles belong to the whole server: another database may be provisioned at this moment.
    await admin.query('LOCK TABLE pg_authid IN EXCLUSIVE MODE');
    await provision(admin, adminUrl, services);
    await admin.query('COMMIT');
  } finally {
    await admin.end();
  }
  return {
    services: Object.fromEntries(services.map((service) => [service, urlFor(roleOf(service), adminUrl)])),
    transport: urlFor(transportRole, adminUrl),
    keeper: urlFor(AUDIT_KEEPER, adminUrl),
  };
}

/**
 * What the in-process transport may do in a service's schema: read its outbox, and note what is published.
 * Run by the schema's owner, once its migrations have made the tables. Source: DESIGN §6.
 */
export async function grantTransport(db: Database, schema: string): Promise<void> {
  const own = escapeIdentifier(schema);
  await db.query(`
    GRANT USAGE ON SCHEMA ${own} TO ${transportRole};
    GRANT SELECT ON ${own}.outbox, ${own}.streams TO ${transportRole};
    GRANT UPDATE (published) ON ${own}.streams TO ${transportRole}`);
}

async function provision(admin: Client, adminUrl: string, services: string[]): Promise<void> {
  const database = escapeIdentifier(admin.database ?? '');
  await admin.query(
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC`,
  );
  for (const role of [...services.map(roleOf), transportRole, AUDIT_KEEPER]) {
    const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
    const password = escapeLiteral(passwordOf(role, adminUrl));
    await admin.query(`
      ${rowCount ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${password};
      GRANT CONNECT ON DATABASE ${database} TO ${escapeIdentifier(role)}`);
  }
  for (const service of services)
    await admin.query(
      `CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(service)} AUTHORIZATION ${escapeIdentifier(roleOf(service))}`,
    );
  if (services.includes(AUDITED)) {
    await createAuditTrail(admin);
    await admin.query(auditRights(roleOf(AUDITED)));
  }
}

const roleOf = (service: string) => `junban_${service}`;

const passwordOf = (role: string, adminUrl: string) =>
  createHmac('sha256', decodeURIComponent(new URL(adminUrl).password))
    .update(role)
    .digest('base64url');

function urlFor(role: string, adminUrl: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = passwordOf(role, adminUrl);
  return url.href;
}
