export default async function globalTeardown() {
  await globalThis.junbanTestServer?.stop();
}
