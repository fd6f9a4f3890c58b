import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import {
  contractOf,
  DESK_WIDE_TYPES,
  type EventRecord,
  type EventType,
  type JunbanEvent,
  loadSchema,
  PUBLISHED_TYPES,
} from '#contracts';
import { type BatchContext, eventsFor } from '#messaging';
import { onDecided, type Tally } from './tally.js';
import type { Deployment } from './tally-service.js';

const V1 = 'junban.inquiry.decided.v1';
/** A version that only tests have: the edition is an object. */
const V2 = 'junban.inquiry.decided.v2';
type Decided = JunbanEvent<typeof V1>;
type Decided2 = Omit<Decided, 'data'> & {
  data: Omit<Decided['data'], 'edition'> & { edition: { id: string } };
};

const schemaOf = (type: string) => {
  if (type !== V2) return loadSchema(type);
  const { properties, ...schema } = loadSchema(V1) as { properties: object };
  const edition = {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: { id: { type: 'string' } },
  };
  return { ...schema, title: V2, properties: { ...properties, edition } };
};

const contract = contractOf({
  published: {
    ...PUBLISHED_TYPES,
    eligibility: PUBLISHED_TYPES.eligibility.map((type) => (type === V1 ? V2 : type)),
  },
  deskWide: DESK_WIDE_TYPES,
  schemaOf,
  upcasters: [
    { from: V1, to: V2, upcast: ({ edition, ...data }) => ({ ...data, edition: { id: edition } }) },
  ],
});

const On = eventsFor('assignment');

@Controller()
class NewerRoutes {
  @On(V2 as EventType)
  decided(@Payload() event: Decided2, @Ctx() batch: BatchContext<Tally>) {
    const { data } = event;
    batch.handle({ ...event, type: V1, data: { ...data, edition: data.edition.id } }, onDecided);
  }

  @On('junban.calendar.changed.v1', 'junban.turn.dated.v1', 'junban.turn.held.v1')
  ignored() {}
}

/** The tally service as it will be once it knows the second version. */
export const NEWER: Deployment = { routes: NewerRoutes, contract };

/** The record of a decision as a newer producer publishes it. */
export const inSecondVersion = (record: EventRecord): EventRecord => {
  const { edition, ...data } = JSON.parse(record.value) as { edition: string };
  return {
    ...record,
    headers: { ...record.headers, ce_type: V2 },
    value: JSON.stringify({ ...data, edition: { id: edition } }),
  };
};
