import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.js';

/** SHA-256 of what is asked: of the act, and of its validated body. */
export const bodyHash = (act: string, body: unknown): Buffer =>
  createHash('sha256')
    .update(`${act}\n${canonicalJson(body)}`)
    .digest();
