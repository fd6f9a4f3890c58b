import './typescript-hooks.mjs';

/** One PostgreSQL for the whole run. Where there can be none, only the tests that need it fail, with the reason. */
export default async function globalSetup() {
  const { startTestServer } = await import('./postgres-server.ts');
  try {
    globalThis.junbanTestServer = await startTestServer();
    process.env.JUNBAN_TEST_POSTGRES_URL = globalThis.junbanTestServer.adminUrl;
  } catch (error) {
    process.env.JUNBAN_TEST_POSTGRES_ERROR = error.message;
  }
}
