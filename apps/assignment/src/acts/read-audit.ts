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

  /** The newest entries, or those that are older than `below`. */
  async page(filter: AuditFilter, below: number | undefined, limit: number): Promise<AuditPage> {
    const range = { below, order: 'newest-first', limit: limit + 1 } as const;
    const found = await auditEntries(this.settings.database, filter, range);
    const items = found.slice(0, limit);
    return { items, ...(found.length > limit && { next: items.at(-1)!.entry }) };
  }

  /** Pages of what the trail held when it was asked, read as they are taken. `by`: the subject of an operator's token. */
  async export(filter: AuditFilter, format: string, by: string): Promise<AsyncIterable<ToldEntry[]>> {
    const { database } = this.settings;
    const last = await database.transaction(async (tx) => {
      const entry = await lastEntry(tx);
      const at = (await database.businessNow(tx)).toISO();
      const detail = { filter, operator: by };
      await writeAudit(tx, [{ at, act: 'trail-exported', cause: format, detail }]);
      return entry;
    });
    return this.pages(filter, last);
  }

  private async *pages(filter: AuditFilter, last: number): AsyncIterable<ToldEntry[]> {
    const range = { below: last + 1, order: 'oldest-first', limit: PAGE } as const;
    for (let above = 0; ;) {
      const entries = await auditEntries(this.settings.database, filter, { above, ...range });
      if (entries.length > 0) yield entries;
      if (entries.length < PAGE) return;
      above = entries.at(-1)!.entry;
    }
  }
}
