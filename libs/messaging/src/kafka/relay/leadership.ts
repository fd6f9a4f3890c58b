import { type Database, Session } from '#database';
import { rest } from '../rest.js';

/** A frozen leader loses its lock after so long, in milliseconds (DESIGN §4.6). */
const FROZEN_AFTER = 5_000;
const PING_MILLIS = 1_000;

export interface LeadershipPorts {
  database: Database;
  /** Shown by PostgreSQL as application_name. */
  name: string;
  /** Aborted for good. */
  signal: AbortSignal;
  /** The lock cannot be asked for. Called once until it can again. */
  unreachable: (error: unknown) => void;
}

/**
 * Runs `lead` whenever, and as long as, this process holds the relay's lock of the database's schema. `lost` is aborted
 * when the lock may be somebody else's. Resolves when the signal is aborted and `lead` has ended. Never rejects.
 */
export async function whileLeading(
  ports: LeadershipPorts,
  lead: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const { database, name, signal } = ports;
  let isFailing = false;
  while (!signal.aborted) {
    try {
      const session = await Session.open(database, { name, idleTimeoutMs: FROZEN_AFTER });
      try {
        isFailing = false;
        await waitForLock(session, signal);
        if (!signal.aborted) await leadUntilLost(session, signal, lead);
      } finally {
        await session.close();
      }
    } catch (error) {
      if (!isFailing) ports.unreachable(error);
      isFailing = true;
    }
    await rest(PING_MILLIS, signal);
  }
}

const LOCK = `SELECT pg_try_advisory_lock(hashtextextended('junban relay of ' || current_schema(), 0)) AS "isHeld"`;

async function waitForLock(session: Session, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const [answer] = await session.query<{ isHeld: boolean }>(LOCK);
    if (answer!.isHeld) return;
    await rest(PING_MILLIS, signal);
  }
}

async function leadUntilLost(
  session: Session,
  signal: AbortSignal,
  lead: (lost: AbortSignal) => Promise<void>,
): Promise<void> {
  const lost = new AbortController();
  const over = AbortSignal.any([signal, lost.signal]);
  void session.ended.then(() => lost.abort());
  const pinging = ping(session, over).catch(() => lost.abort());
  try {
    await lead(over);
  } finally {
    lost.abort();
    await pinging;
  }
}

async function ping(session: Session, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await session.query('SELECT 1');
    await rest(PING_MILLIS, over);
  }
}
