import { expect, it } from 'vitest';
import { releaseHold } from '@/lib/activity/retention/change-hold';
import type { LegalHold } from '@/lib/activity/retention/legal-hold';
import { countExpiring } from '@/lib/activity/retention/removal/count-expiring';
import { countRemovable } from '@/lib/activity/retention/removal/count-removable';
import { queryableFor } from '@/lib/platform/database/database';
import { useDatabase } from '@/tests/support/database/use-database';
import { WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { ADMIN, hold, keepFor, recordOn, removeExpired } from '@/tests/support/records/retention';

useDatabase();

function count(partner: TestPartner, range: { from?: string; onlyHold?: LegalHold } = {}) {
  const { from = null, onlyHold } = range;
  return countRemovable(queryableFor(partner.scope), {
    partnerId: partner.id,
    from,
    before: '2024-03-01',
    ...(onlyHold && { onlyHold }),
  });
}

const month = (name: string, activities: number) => ({ month: `${name}-01`, count: activities });

async function makeLog(): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(partner, [
    recordOn('2023-12-31'),
    recordOn('2024-01-15'),
    recordOn('2024-02-01'),
    recordOn('2024-02-10'),
    recordOn('2024-02-10', { id: 'other', customerId: WINGTIP.id }),
    recordOn('2024-02-11', { id: 'none', customerId: null, customerName: null }),
    recordOn('2024-03-01'),
  ]);
  return partner;
}

it('counts by month what no hold keeps, and once what two holds keep', async () => {
  const partner = await makeLog();
  expect(await count(partner)).toEqual([
    month('2023-12', 1),
    month('2024-01', 1),
    month('2024-02', 4),
  ]);
  expect(await count(partner, { from: '2024-01-01' })).toHaveLength(2);
  await hold(partner, { from: '2024-01-01', to: '2024-02-01' });
  await hold(partner, { from: '2024-02-01', to: '2024-02-09' });
  const counted = [month('2023-12', 1), month('2024-02', 3)];
  expect(await count(partner)).toEqual(counted);
  expect(await countExpiring(partner.scope, { from: null, before: '2024-03-01' })).toEqual(counted);
  const later = { from: '2024-01-01', before: '2024-03-01' };
  expect(await countExpiring(partner.scope, later)).toEqual(counted.slice(1));
  await keepFor(partner, 24);
  expect(await removeExpired(partner)).toBe(4);
  expect(await count(partner)).toEqual([]);
});

it('counts what one hold alone keeps', async () => {
  const partner = await makeLog();
  const all = await hold(partner, {});
  expect(await count(partner, { onlyHold: all })).toEqual([
    month('2023-12', 1),
    month('2024-01', 1),
    month('2024-02', 2),
  ]);
  const february = await hold(partner, { from: '2024-02-01' });
  const wingtip = await hold(partner, { customerId: WINGTIP.id, to: '2024-02-10' });
  expect(await count(partner, { onlyHold: all })).toEqual([
    month('2023-12', 1),
    month('2024-01', 1),
  ]);
  expect(await count(partner, { onlyHold: february })).toEqual([]);
  expect(await count(partner, { onlyHold: wingtip })).toEqual([month('2024-02', 1)]);
  await releaseHold({ scope: partner.scope, actor: ADMIN }, all);
  expect(await count(partner, { onlyHold: february })).toEqual([month('2024-02', 2)]);
});
