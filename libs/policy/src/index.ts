export { diffEditions } from './diff/diff-editions.js';
export type { Difference } from './diff/difference.js';
export { EditionError } from './check-edition.js';
export { decide, REASON_CODES, type Decision, type Outcome, type Reason, type ReasonCode } from './decide.js';
export { editionById, editionInForce, inForceFrom, type EditionInForce } from './edition-in-force.js';
export type { Clause, Edition, Editions, LocalText, Notice, Section, TopicRule } from './edition.js';
export {
  CONNECTIONS,
  type Connection,
  INFORMATION_FIELDS,
  type InformationField,
  type Inquiry,
  type Language,
  type Plan,
} from './inquiry.js';
export { loadEditions } from './load-editions.js';
export { topicTable, type TopicRow } from './topic-table.js';
export { editionList, type EditionEntry } from './edition-list.js';
export { type HelpCenter, loadHelpCenter, type Page } from './help-center/load-help-center.js';
export { noticesTold, type ToldNotice } from './notices-told.js';
export { policyMatrix } from './matrix/policy-matrix.js';
export { type Basis, basisOf, inquiryOf } from './replay/basis.js';
export { isTopic, TOPICS, type Topic } from './topics.js';
export { topicsTold, type ToldField, type ToldTopic } from './topics-told.js';
export { fieldNames, topicName } from './way-out/names.js';
export {
  wayOut,
  type AskedField,
  type WayOut,
  type WayOutContext,
  type WayOutLink,
} from './way-out/way-out.js';
