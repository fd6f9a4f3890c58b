import type { Language } from '../inquiry.js';
import { isTopic } from '../topics.js';
import { textsIn } from './texts-in.js';

/** A topic as customers know it; an unknown id as it is. */
export const topicName = (topic: string, language: Language): string =>
  isTopic(topic) ? textsIn(language).topics[topic] : topic;

/** Fields that are asked for, as customers know them, in one line; an unknown path as it is. */
export function fieldNames(paths: readonly string[], language: Language): string {
  const { fields, separator } = textsIn(language);
  const names: Record<string, string> = fields;
  return paths.map((path) => (Object.hasOwn(names, path) ? names[path]! : path)).join(separator);
}
