export { testAttachments } from './attachments.js';
export { freshDatabase } from './fresh-database.js';
export { type Beginning, testDatabase, type TestDatabase } from './postgres.js';
export { startTestServer, type TestServer } from './postgres-server.js';
export {
  describeOnKafka,
  describeWithLocalKafka,
  testKafka,
  type TestBroker,
  type TestKafka,
  type TestKafkaOptions,
} from './kafka.js';
export { describeOnS3, type TestS3 } from './s3.js';
export { type RunningConsumer, runConsumer } from './running-consumer.js';
export { everythingIn, publishedBy, type Stated } from './schema-content.js';
export { SourceService } from './source-service.js';
export { EventReader, type Received, type ReaderOptions } from './event-reader.js';
export { OtlpReceiver, type ReceivedSpan } from './otlp-receiver.js';
export { asMultipart } from './multipart.js';
export { describeUnless } from './describe-unless.js';
export { until } from './until.js';
export { type PrintedCommands, runPrintedCommands } from './printed-commands.js';
export { type Answer, type Call, DeskClient } from './desk/client.js';
export * from './desk/journey.js';
export { isAlive, runAlone, runToItsEnd } from './desk/ended.js';
export { journeySuite, type JourneyDesk } from './desk/journey-suite.js';
export {
  type DeskProcess,
  type DeskSettings,
  SERVICES_PROGRAM,
  spawnDesk,
  startDesk,
} from './desk/process.js';
export { temporaryDirectory } from './desk/temporary-directory.js';
export { type Kill, KilledDesk } from './desk/killed-desk.js';
export { describeInBrowser } from './browser.js';
