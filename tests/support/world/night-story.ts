import { randomUUID } from 'node:crypto';
import { getDatabase } from '@/lib/platform/database/database';
import { rawOrder, rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { storeRaw, type TestPartner } from '@/tests/support/records/partners';

export const NORTHWIND = { id: randomUUID(), name: 'Northwind Traders' };
export const FOURTH_COFFEE = { id: randomUUID(), name: 'Fourth Coffee' };
const WIDE_WORLD = { id: randomUUID(), name: 'Wide World Importers' };

export const RAISED = 'raised in the night';
export const ORDERED_NEXT = 'ordered right after';
export const THIRD = '2026-11-03';

/**
 * What a partner's log holds around the night of the third: somebody raises Northwind's seats at
 * 02:15 UTC, which is 11:15 in Tokyo, and orders for another customer right after.
 */
export async function tellNightStory(partner: TestPartner, suspect: string): Promise<void> {
  await getDatabase().prisma.customer.createMany({
    data: [NORTHWIND, FOURTH_COFFEE, WIDE_WORLD].map((customer) => ({
      ...customer,
      partnerId: partner.id,
      nameSeenAt: new Date('2020-01-01T00:00:00Z'),
    })),
  });
  await storeRaw(partner, nightRecords(suspect));
}

function nightRecords(suspect: string): RawRecord[] {
  const originalCorrelationId = randomUUID();
  const night = { userPrincipalName: suspect, originalCorrelationId };
  return [
    renamed({ ...of(NORTHWIND), operationDate: '2026-11-02T14:00:00Z' }),
    seats(10, 60, { ...night, ...of(NORTHWIND), id: RAISED, operationDate: `${THIRD}T02:15:00Z` }),
    rawOrder(['Microsoft 365 E5'], {
      ...night,
      ...of(FOURTH_COFFEE),
      id: ORDERED_NEXT,
      operationDate: `${THIRD}T02:16:30Z`,
    }),
    renamed({ ...of(NORTHWIND), operationDate: `${THIRD}T10:00:00Z` }),
    renamed({ ...of(WIDE_WORLD), operationDate: `${THIRD}T11:00:00Z` }),
    seats(60, 10, { ...of(NORTHWIND), operationDate: '2026-11-04T09:00:00Z' }),
  ];
}

function of({ id, name }: { id: string; name: string }): RawRecord {
  return { customerId: id, customerName: name };
}

function seats(from: number, to: number, told: RawRecord): RawRecord {
  const value = (quantity: number) =>
    JSON.stringify({ FriendlyName: 'Office E3', Quantity: quantity, Status: 'active' });
  return rawRecord({ ...told, resourceOldValue: value(from), resourceNewValue: value(to) });
}

function renamed(told: RawRecord): RawRecord {
  return rawRecord({
    ...told,
    resourceOldValue: JSON.stringify({ FriendlyName: 'Office' }),
    resourceNewValue: JSON.stringify({ FriendlyName: 'Office E3' }),
  });
}
