import { Injectable } from '@nestjs/common';

type Details = Record<string, unknown>;

/** Something that must work before requests are sent here. */
export interface ReadinessCheck {
  /** Such as `intake.database`. */
  name: string;
  /** Resolves with details worth showing, rejects when not ready. Has 2 s. */
  check: () => Promise<Details | void>;
}

/** Not ready, with a reason that may be shown. The reason of any other error stays inside. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}

/** What one check found. */
export interface CheckResult {
  status: 'ok' | 'failed';
  reason?: string;
  [detail: string]: unknown;
}

const patience = 2_000;

async function within<R>(ms: number, work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotReady(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function run({ check }: ReadinessCheck): Promise<CheckResult> {
  try {
    return { ...(await within(patience, check())), status: 'ok' };
  } catch (error) {
    return { status: 'failed', ...(error instanceof NotReady && { reason: error.message }) };
  }
}

/** The checks behind `/health/ready`; modules add theirs when they start. */
@Injectable()
export class ReadinessRegistry {
  private readonly checks: ReadinessCheck[] = [];

  add(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  /** Runs all checks at once. */
  async run(): Promise<Record<string, CheckResult>> {
    const results = await Promise.all(
      this.checks.map(async (check) => [check.name, await run(check)] as const),
    );
    return Object.fromEntries(results);
  }
}
