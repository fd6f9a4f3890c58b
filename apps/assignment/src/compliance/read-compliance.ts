import { Inject, Injectable } from '@nestjs/common';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { Compliance, type ComplianceReport, type Period } from './compliance.js';
import { readTrail } from './read-trail.js';

/** Tells how the line was kept, from the audit trail alone, by code that has nothing in common with what gives turns. */
@Injectable()
export class ReadCompliance {
  private before: Promise<unknown> = Promise.resolve();

  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  /** One at a time, so that reports leave the database's connections to the desk. */
  of(period: Period): Promise<ComplianceReport> {
    const report = this.before.then(() => this.judge(period));
    this.before = report.catch(() => undefined);
    return report;
  }

  private async judge(period: Period): Promise<ComplianceReport> {
    const { database, calendar } = this.settings;
    const compliance = new Compliance(period, calendar.yearEnd);
    await readTrail(database, period, (entry) => compliance.take(entry));
    return compliance.report();
  }
}
