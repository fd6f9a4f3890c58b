import { DateTime } from 'luxon';
import type { ComplianceReport, Period } from '../compliance/compliance.js';
import type { ComplianceView } from './compliance-views.dto.js';

const told = (millis: number): string => DateTime.fromMillis(millis, { zone: 'Asia/Tokyo' }).toISO()!;

const sinceView = ({ turn, since }: { turn: number; since: number }) => ({ turn, since: told(since) });

export const complianceView = ({ from, to }: Period, report: ComplianceReport): ComplianceView => {
  const { violations, skips, firstAnswersOutOfOrder: outOfOrder } = report;
  return {
    ...report,
    from: told(from),
    to: told(to),
    violations: {
      ...violations,
      items: violations.items.map(({ over, at, ...violation }) => ({
        ...violation,
        at: told(at),
        ...(over && { over: sinceView(over) }),
      })),
    },
    skips: { ...skips, items: skips.items.map(({ at, ...skip }) => ({ ...skip, at: told(at) })) },
    firstAnswersOutOfOrder: {
      ...outOfOrder,
      items: outOfOrder.items.map(({ at, before, ...answer }) => ({
        ...answer,
        at: told(at),
        before: sinceView(before),
      })),
    },
  };
};
