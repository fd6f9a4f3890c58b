import type { Edition, TopicRule } from './edition.js';
import { isEntitled } from './entitlement.js';
import { TOPICS, type Topic } from './topics.js';

/** A topic as an edition treats it. */
export interface TopicRow extends TopicRule {
  topic: Topic;
  /** Whether the free plan and guests may ask about it. */
  freePlan: boolean;
}

/** Every topic with its scope, section and plans under an edition, in the order of TOPICS. */
export const topicTable = (edition: Edition): TopicRow[] =>
  TOPICS.map((topic) => ({ topic, ...edition.topics[topic], freePlan: isEntitled('free', topic, edition) }));
