import type { Database } from '#database';
import type { DemoPerson } from '../../apps/desk/src/demo/issuer.js';
import type { Place } from './traces.js';

/** A desk that is looked at from everywhere. */
export interface ObservedDesk {
  url: string;
  /** Every program that answers by itself. */
  programs: readonly string[];
  /** Owns the database. */
  admin: Database;
  token(person: DemoPerson): Promise<string>;
  /** Everything that was logged, by processes and by PostgreSQL. */
  logs(): Promise<Place[]>;
  /** Everything that was sent to Kafka, where there is one. */
  records(): Promise<Place[]>;
  close(): Promise<void>;
}
