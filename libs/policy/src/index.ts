export { EditionError } from './check-edition.js';
export { decide, REASON_CODES, type Decision, type Outcome, type Reason, type ReasonCode } from './decide.js';
export { editionById, editionInForce, inForceFrom, type EditionInForce } from './edition-in-force.js';
export type { Clause, Edition, Editions, LocalText, Notice, Section, TopicRule } from './edition.js';
export {
  INFORMATION_FIELDS,
  type InformationField,
  type Inquiry,
  type Language,
  type Plan,
} from './inquiry.js';
export { loadEditions } from './load-editions.js';
export { topicTable, type TopicRow } from './topic-table.js';
export { isTopic, TOPICS, type Topic } from './topics.js';
export type { WayOutLink } from './way-out/advice.js';
export { wayOut, type WayOut } from './way-out/way-out.js';
