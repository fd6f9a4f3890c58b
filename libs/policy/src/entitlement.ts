import type { Edition } from './edition.js';
import type { Plan } from './inquiry.js';
import type { Topic } from './topics.js';

/** Whether an edition gives a plan support on a topic, in scope or not. Source: policy ②. */
export function isEntitled(plan: Plan, topic: Topic, { entitlement }: Edition): boolean {
  const topics = plan === 'paid' ? entitlement.paid : entitlement.free;
  return topics === 'every-topic' || topics.includes(topic);
}
