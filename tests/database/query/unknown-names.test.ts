import { describe, expect, it } from 'vitest';
import { withSelected } from '@/lib/activity/filter/selections';
import { countActivities } from '@/lib/activity/query/list-activities';
import {
  listUnknownNames,
  recentDays,
  type NameKind,
  type UnknownNames,
} from '@/lib/activity/query/unknown-names';
import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { rollUpOf } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const DAYS = recentDays(new Date('2026-11-21T12:34:56Z'));
const recordOn = (day: string, fields: RawRecord) =>
  rawRecord({ operationDate: `${day}T23:59:59.9999999Z`, ...fields });

async function partnerWith(records: RawRecord[]): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(partner, records);
  return partner;
}

const listed = (partner: TestPartner) => listUnknownNames(partner.scope, DAYS);
const nothing: UnknownNames = { names: [], more: 0 };

it('covers the last 90 days, in UTC', () => {
  expect(DAYS).toMatchObject({ from: '2026-08-24', to: '2026-11-21', zone: 'UTC' });
});

describe('names without a translation', () => {
  it('are counted by kind, the most frequent first, with the last day of each', async () => {
    const partner = await partnerWith([
      recordOn('2026-08-24', { operationType: 'beam_up', resourceType: 'teleporter' }),
      recordOn('2026-11-21', { operationType: 'warp', operationStatus: 'wondering' }),
      recordOn('2026-11-20', { operationType: 'warp', resourceType: 'teleporter' }),
      recordOn('2026-11-19', { operationType: 'Create_Order' }),
    ]);
    expect(await listed(partner)).toEqual({
      action: {
        names: [
          { value: 'warp', count: 2, lastDay: '2026-11-21' },
          { value: 'Create_Order', count: 1, lastDay: '2026-11-19' },
          { value: 'beam_up', count: 1, lastDay: '2026-08-24' },
        ],
        more: 0,
      },
      resource: { names: [{ value: 'teleporter', count: 2, lastDay: '2026-11-20' }], more: 0 },
      status: { names: [{ value: 'wondering', count: 1, lastDay: '2026-11-21' }], more: 0 },
    });
  });

  it('link to as many activities as they count', async () => {
    const partner = await partnerWith([
      ...['a', 'b', 'B'].flatMap((name, most) =>
        Array.from({ length: most + 1 }, () =>
          recordOn('2026-10-01', {
            operationType: name,
            resourceType: name,
            operationStatus: name,
          }),
        ),
      ),
      recordOn('2026-08-23', { operationType: 'a', resourceType: 'a', operationStatus: 'a' }),
    ]);
    const found = await listed(partner);
    for (const kind of ['action', 'resource', 'status'] as NameKind[]) {
      expect(found[kind].names.map(({ value }) => value)).toEqual(['B', 'b', 'a']);
      for (const { value, count } of found[kind].names) {
        const view = withSelected(DAYS, { name: kind, values: [value] });
        expect(await countActivities(partner.scope, view)).toBe(count);
      }
    }
  });

  it('are at most twenty of each kind, and the others are counted', async () => {
    const names = Array.from(
      { length: 23 },
      (_, number) => `odd_${String(number).padStart(2, '0')}`,
    );
    const partner = await partnerWith(
      names.map((name) => recordOn('2026-11-01', { operationType: name, resourceType: name })),
    );
    const { action, resource } = await listed(partner);
    expect(action.names.map(({ value }) => value)).toEqual(names.slice(0, 20));
    expect([action.more, resource.names.length, resource.more]).toEqual([3, 20, 3]);
  });
});

it('a status is recognised in any case, and an absent name is not a name', async () => {
  const partner = await partnerWith([
    recordOn('2026-11-20', { operationStatus: 'Succeeded' }),
    recordOn('2026-11-20', { operationStatus: 'PROGRESS' }),
    recordOn('2026-11-20', { id: 'absent' }),
  ]);
  await asOwner(
    `UPDATE activity SET resource_type = '', operation_type = '', status = ''
     WHERE record_id = 'absent'`,
  );
  expect(await listed(partner)).toEqual({ action: nothing, resource: nothing, status: nothing });
  await rollUpOf(partner);
  expect(await listed(partner)).toEqual({ action: nothing, resource: nothing, status: nothing });
});

it('belong to one partner only', async () => {
  await partnerWith([
    recordOn('2026-11-20', { operationType: 'of_another', resourceType: 'other' }),
  ]);
  const partner = await partnerWith([recordOn('2026-11-20', {})]);
  expect(await listed(partner)).toEqual({ action: nothing, resource: nothing, status: nothing });
});
