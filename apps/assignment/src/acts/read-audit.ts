import { Inject, Injectable } from '@nestjs/common';
import { type AssignmentSettings, SETTINGS } from '../ports.js';
import { writeAudit } from '../store/audit.js';
import { auditEntries, type AuditFilter, lastEntry, type ToldEntry } from '../store/audit-entries.js';

export interface AuditPage {
  items: ToldEntry[];
  /** The entry after which the next page begins. */
  next?: number;
}

const PAGE = 1_000;

/** Lets operators read the audit trail: page by page, or all of it at once, which is audited itself. */
@Injectable()
export class ReadAudit {
  constructor(@Inject(SETTINGS) private readonly settings: AssignmentSettings) {}

  async page(filter: AuditFilter, after: number, limit: number): Promise<AuditPage> {
    const through = Number.MAX_SAFE_INTEGER;
    const found = await auditEntries(this.settings.database, filter, { after, through, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, ...(found.length > limit && { next: items.at(-1)!.entry }) };
  }

  /** Pages of what the trail held when it was asked, read as they are taken. `by`: the subject of an operator's token. */
  async export(filter: AuditFilter, format: string, by: string): Promise<AsyncIterable<ToldEntry[]>> {
    const { database } = this.settings;
    const through = await database.transaction(async (tx) => {
      const last = await lastEntry(tx);
      const at = (await database.businessNow(tx)).toISO();
      const detail = { filter, operator: by };
      await writeAudit(tx, [{ at, act: 'trail-exported', cause: format, detail }]);
      return last;
    });
    return this.pages(filter, through);
  }

  private async *pages(filter: AuditFilter, through: number): AsyncIterable<ToldEntry[]> {
    for (let after = 0; ;) {
      const entries = await auditEntries(this.settings.database, filter, { after, through, limit: PAGE });
      if (entries.length > 0) yield entries;
      if (entries.length < PAGE) return;
      after = entries.at(-1)!.entry;
    }
  }
}
