import { Client } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Database } from './database.js';
import { rowsOf } from './transaction.js';

/** See `dataSourceOf`. */
type Settings = { options: string };
type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

export interface SessionOptions {
  /** Shown by PostgreSQL as application_name. */
  name: string;
  /** The session is ended by PostgreSQL, with all that it locks, after so many milliseconds without a statement. */
  idleTimeoutMs: number;
}

/**
 * A connection of its own beside the pool, for what a session holds: advisory locks (DESIGN §4.6). Whoever holds one
 * pings more often than `idleTimeoutMs`; a frozen process cannot, and loses it.
 */
export class Session {
  private hasEnded = false;

  private constructor(
    private readonly client: Client,
    /** Resolves when the session has ended, whoever ended it. */
    readonly ended: Promise<void>,
  ) {
    void ended.then(() => (this.hasEnded = true));
  }

  static async open(database: Database, { name, idleTimeoutMs }: SessionOptions): Promise<Session> {
    const { url, extra } = database.dataSource.options as Omit<PostgresOptions, 'extra'> & {
      extra: Settings;
    };
    const client = new Client({
      connectionString: url,
      application_name: name,
      options: `${extra.options} -c idle_session_timeout=${idleTimeoutMs}`,
      connectionTimeoutMillis: 10_000,
      statement_timeout: idleTimeoutMs,
      query_timeout: idleTimeoutMs,
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve) => {
      client.once('error', () => resolve());
      client.once('end', () => resolve());
    });
    // The first listener hears one error only; later ones must not end the process.
    client.on('error', () => undefined);
    await client.connect();
    return new Session(client, ended);
  }

  get isOpen(): boolean {
    return !this.hasEnded;
  }

  /** One statement; its rows. Rejects after `idleTimeoutMs`, or when the session has ended. */
  async query<Row = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]> {
    return rowsOf<Row>(await this.client.query(sql, params));
  }

  /** Ends the session. What it locked is free when this resolves; a second call does nothing. */
  async close(): Promise<void> {
    if (this.isOpen) await this.client.end().catch(() => undefined);
  }
}
