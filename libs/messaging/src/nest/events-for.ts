import { EventPattern } from '@nestjs/microservices';
import type { EventType, ServiceName } from '#contracts';

/** What tells the consumers of several services apart within one Nest application. */
export const transportIdOf = (service: ServiceName): symbol => Symbol.for(`junban.${service}`);

/**
 * The routing decorator of one service: `const On = eventsFor('scheduling')`, then `@On('junban.inquiry.decided.v1')`.
 * Every type of the topics read is named in the service's routing table, unwanted ones on an empty method.
 */
export const eventsFor =
  (service: ServiceName) =>
  (...types: EventType[]): MethodDecorator =>
    EventPattern(types, transportIdOf(service));
