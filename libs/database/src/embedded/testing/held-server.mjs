import '../../../../testing/src/typescript-hooks.mjs';

// For tests: a desk's process that holds an embedded PostgreSQL on the given data directory until it is killed.
const { startEmbeddedPostgres } = await import('../embedded-postgres.ts');
const server = await startEmbeddedPostgres({ dataDir: process.argv[2], settings: { fsync: 'off' } });
process.send({ adminUrl: server.adminUrl });
process.on('message', () => undefined);
