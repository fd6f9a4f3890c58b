export {
  addPublishedOffset,
  createMessagingTables,
  dropMessagingTables,
  dropPublishedOffset,
} from './tables.js';
export { createTicketTraces, dropTicketTraces } from './tracing/ticket-traces.js';
export type { CausedEvent } from './outbox/caused-event.js';
export { Outbox } from './outbox/outbox.js';
export { partitionOf } from './outbox/partition-of.js';
export type { FactsStore, Handled, Handler } from './consumer/handler.js';
export { lockTickets } from './consumer/lock-tickets.js';
export { BatchContext } from './consumer/batch-context.js';
export { DomainError, NotYetKnown } from './consumer/faults.js';
export type { Backoff } from './consumer/backoff.js';
export type { ConsumerObserver } from './consumer/observer.js';
export type { Outcome } from './consumer/outcome.js';
export type { Stop, StopReason } from './consumer/stops.js';
export type { ParkedEvent } from './parking/parked.js';
export { ticketsWithParked } from './parking/parked-of-type.js';
export type { Retried } from './parking/retry-parked.js';
export { createRepairTables, dropRepairTables } from './parking/repair-tables.js';
export type { EndsWithout, Skip, Skipped, Unapplied } from './parking/skip-parked.js';
export { createOperatorActs, dropOperatorActs } from './epochs/operator-acts.js';
export {
  type BeforeEpoch,
  type EpochOpened,
  type EpochPorts,
  openEpoch,
  type Opening,
} from './epochs/open-epoch.js';
export type { TurnMove } from './epochs/move-to-epoch.js';
export type { Seed, Seeded } from './inbox/seed.js';
export type { Replayed } from './outbox/replay.js';
export { type LedgerReader, nextAfter, ticketsAfter } from './operations/ledger-reader.js';
export { operationsController } from './operations/operations.controller.js';
export type { OwnStream, ReadStream, StreamsState } from './operations/streams-of.js';
export { eventsFor } from './nest/events-for.js';
export { connectConsumers } from './nest/connect-consumers.js';
export { provideConsumer } from './nest/provide-consumer.js';
export { JunbanConsumer, type JunbanConsumerOptions } from './nest/junban-consumer.js';
export type {
  Consumed,
  Control,
  Listener,
  MessagingLog,
  Stream,
  Subscription,
  Survey,
  Transport,
  TransportStop,
} from './transport.js';
export { InProcessTransport, type InProcessTransportOptions } from './in-process/in-process-transport.js';
export { KafkaTransport, type KafkaTransportOptions } from './kafka/kafka-transport.js';
export type { KafkaAccess } from './kafka/kafka-client.js';
export { WrongTopic } from './kafka/topics.js';
