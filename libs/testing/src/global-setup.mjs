import './typescript-hooks.mjs';

/** One PostgreSQL for the whole run, and one Kafka for those who ask. Where there is none, only the tests that need it miss it. */
export default async function globalSetup() {
  const { startTestServer } = await import('./postgres-server.ts');
  const { lendKafka } = await import('./kafka-run.ts');
  process.env.JUNBAN_TEST_RUN = String(process.pid);
  try {
    globalThis.junbanTestServer = await startTestServer();
    process.env.JUNBAN_TEST_POSTGRES_URL = globalThis.junbanTestServer.adminUrl;
  } catch (error) {
    process.env.JUNBAN_TEST_POSTGRES_ERROR = error.message;
  }
  globalThis.junbanTestKafka = await lendKafka();
}
