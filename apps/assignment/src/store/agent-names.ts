import { createHmac } from 'node:crypto';
import type { Tx } from '#database';
import type { NameKey } from '../domain/reply-guard/name-keys.js';
import { type NameShape, shapeOf, shapeText } from '../domain/reply-guard/name-shape.js';

type Key = string | Buffer;

const hashOf = (name: NameKey, key: Key): Buffer =>
  createHmac('sha256', key).update(`name of an agent\n${name}`).digest();

/** Notes names of somebody who acts as an agent: hashes alone, and not whose (DESIGN §9). */
export const noteNames = async (db: Pick<Tx, 'query'>, names: Iterable<NameKey>, key: Key): Promise<void> => {
  const rows = [...names].map((name) => ({ hash: hashOf(name, key), ...shapeOf(name) }));
  // In one order, so that two agents' names don't wait for each other crosswise.
  rows.sort((a, b) => Buffer.compare(a.hash, b.hash));
  await db.query(
    `INSERT INTO agent_names (hash, grade, script, length)
     SELECT * FROM unnest($1::bytea[], $2::text[], $3::text[], $4::integer[]) ON CONFLICT (hash) DO NOTHING`,
    [
      rows.map(({ hash }) => hash),
      rows.map(({ grade }) => grade),
      rows.map(({ script }) => script),
      rows.map(({ length }) => length),
    ],
  );
};

/** Those of these words that are names of agents. Only words are hashed that have the shape of a known name. */
export const knownNames = async (
  db: Pick<Tx, 'query'>,
  words: ReadonlySet<NameKey>,
  key: Key,
): Promise<Set<NameKey>> => {
  const shapes = await db.query<NameShape>('SELECT DISTINCT grade, script, length FROM agent_names');
  const known = new Set(shapes.map(shapeText));
  const likely = [...words].filter((word) => known.has(shapeText(shapeOf(word))));
  if (likely.length === 0) return new Set();
  const byHash = new Map(likely.map((word) => [hashOf(word, key).toString('hex'), word]));
  const found = await db.query<{ hash: Buffer }>(
    'SELECT hash FROM agent_names WHERE hash = ANY($1::bytea[])',
    [[...byHash.keys()].map((hash) => Buffer.from(hash, 'hex'))],
  );
  return new Set(found.map(({ hash }) => byHash.get(hash.toString('hex'))!));
};
