import { platformProblem } from '../problems/catalogue.js';

/** No body of ours comes near it. */
const deepest = 32;

/**
 * Throws a problem for JSON nested so deep that walking it could exhaust the stack, and for keys that reach into
 * prototypes when an object is copied.
 */
export function inspectJson(json: unknown): void {
  const left: { value: unknown; depth: number }[] = [{ value: json, depth: 1 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > deepest) throw platformProblem('body-too-deep', { params: { limit: deepest } });
    for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        throw platformProblem('body-key-refused', { params: { key } });
      left.push({ value: inner, depth: depth + 1 });
    }
  }
}
