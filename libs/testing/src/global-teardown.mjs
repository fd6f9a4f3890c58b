export default async function globalTeardown() {
  await Promise.all([globalThis.junbanTestServer?.stop(), globalThis.junbanTestKafka?.close()]);
}
