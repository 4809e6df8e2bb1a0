import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { DEMO_PARTNERS, generateDemoPartner } from '@/prisma/sample/demo-partners';
import { isoOf, startOfDay } from '@/prisma/sample/timeline/instant';
import type { RawRecord } from './audit-records';

/** The newest records of the demo as their source sends them, without those that are pending. */
export function latestDemoRecords(count: number): RawRecord[] {
  const [demoPartner] = DEMO_PARTNERS;
  if (!demoPartner) throw new Error('The demo has no partner.');
  const today = startOfDay(dayOf(now(), UTC));
  const { activities } = generateDemoPartner(demoPartner, { today, firstOrdinal: 0 });
  return [...activities]
    .filter(({ status, occurredAt }) => status !== 'progress' && occurredAt <= isoOf(today))
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? 1 : -1))
    .slice(0, count)
    .map(({ recordId, status, occurredAt, correlationId, ...same }) => ({
      ...same,
      partnerId: undefined,
      id: recordId,
      operationStatus: status,
      operationDate: occurredAt,
      originalCorrelationId: correlationId,
      customizedData: JSON.parse(same.customizedData),
      participants: null,
      attributes: null,
    }));
}
