import { describe, expect, it } from 'vitest';
import { MAX_VARIANTS, TooManyVariantsError } from '@/lib/activity/intake/store/store-conflicting';
import {
  countActivities,
  listActivities,
  listActivitiesOfRecord,
} from '@/lib/activity/query/list-activities';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const MARCH = filterOf('from=2026-03-01&to=2026-03-31');

const ADDED = rawRecord({ id: 'e1', operationType: 'add_customer', resourceType: 'customer' });
const DELETED = {
  ...ADDED,
  operationType: 'delete_customer',
  operationDate: '2026-03-16T08:00:00Z',
};

async function operationsOf(partner: TestPartner, recordId = 'e1'): Promise<string[]> {
  const activities = await listActivitiesOfRecord(partner.scope, recordId);
  return activities.map(({ operationType, status }) => `${operationType} ${status}`);
}

describe('other content under a known id', () => {
  it('is an activity of its own, which is counted, found and shown with the first', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [ADDED]);
    const expected = { stored: 1, duplicates: 0, conflicts: 1 };
    expect(await storeRaw(partner, [DELETED])).toEqual(expected);
    expect(await operationsOf(partner)).toEqual([
      'delete_customer succeeded',
      'add_customer succeeded',
    ]);
    expect(await countActivities(partner.scope, MARCH)).toBe(2);
    expect((await listActivities(partner.scope, MARCH)).activities).toHaveLength(2);
    const found = filterOf('from=2026-03-01&to=2026-03-31&q=delete_customer');
    expect(await countActivities(partner.scope, found)).toBe(1);
  });

  it('is a duplicate when it arrives again, and so is the first', async () => {
    const partner = await makePartner();
    const all = [ADDED, DELETED, { ...DELETED, customerName: 'Adatum' }];
    await storeRaw(partner, all);
    for (const record of all) {
      const expected = { stored: 0, duplicates: 1, conflicts: 0 };
      expect(await storeRaw(partner, [record])).toEqual(expected);
    }
    expect(await storeRaw(partner, all)).toEqual({ stored: 0, duplicates: 3, conflicts: 0 });
  });

  it('counts the same in one batch as in several', async () => {
    const partner = await makePartner();
    const expected = { stored: 2, duplicates: 2, conflicts: 1 };
    expect(await storeRaw(partner, [ADDED, DELETED, ADDED, DELETED])).toEqual(expected);
    expect(await operationsOf(partner)).toHaveLength(2);
  });

  it('is stored once when several writers send it at the same time', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [ADDED]);
    const others = [1, 2, 3, 4].map((number) => ({ ...DELETED, customerName: `Name ${number}` }));
    const results = await Promise.all([
      storeRaw(partner, others),
      storeRaw(partner, others.toReversed()),
      storeRaw(partner, others),
    ]);
    expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(4);
    expect(results.reduce((sum, { conflicts }) => sum + conflicts, 0)).toBe(4);
    expect(await operationsOf(partner)).toHaveLength(5);
  });

  it('is also recognised under another status of the id', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [{ ...ADDED, operationStatus: 'progress' }]);
    const later = { stored: 1, duplicates: 0, conflicts: 0 };
    const conflict = { stored: 1, duplicates: 0, conflicts: 1 };
    expect(await storeRaw(partner, [ADDED])).toEqual(later);
    expect(await storeRaw(partner, [{ ...DELETED, operationStatus: 'failed' }])).toEqual(conflict);
    const other = await makePartner();
    const both = [ADDED, { ...DELETED, operationStatus: 'failed' }];
    expect(await storeRaw(other, both)).toEqual({ stored: 2, duplicates: 0, conflicts: 1 });
  });

  it('is rejected after too many variants', async () => {
    const partner = await makePartner();
    const records = Array.from({ length: MAX_VARIANTS }, (_, number) => ({
      ...ADDED,
      customerName: `Name ${number}`,
    }));
    await storeRaw(partner, records.slice(0, 3));
    await asOwner('UPDATE activity SET variant = $2 WHERE partner_id = $1 AND variant = 2', [
      partner.id,
      MAX_VARIANTS - 1,
    ]);
    await expect(storeRaw(partner, [DELETED])).rejects.toThrow(TooManyVariantsError);
    expect(await storeRaw(partner, records.slice(0, 3))).toMatchObject({ duplicates: 3 });
  });
});

describe('the same content is a duplicate', () => {
  it.each<[string, RawRecord]>([
    ['in another order', { resourceNewValue: { B: 2.5, A: '2026-03-15T10:20:30Z' } }],
    ['in other numbers', { resourceNewValue: '{"A":"2026-03-15T10:20:30Z","B":2.50}' }],
    ['in other times', { resourceNewValue: '{"A":"2026-03-15T12:20:30.000+02:00","B":25e-1}' }],
    ['at a time written differently', { operationDate: '2026-03-15T11:20:30.1234567+01:00' }],
    ['by a user in another case', { userPrincipalName: 'SALES@tailspin.example' }],
  ])('%s', async (_what, fields) => {
    const partner = await makePartner();
    const first = rawRecord({ resourceNewValue: '{"A":"2026-03-15T10:20:30Z","B":2.5}' });
    await storeRaw(partner, [first]);
    const expected = { stored: 0, duplicates: 1, conflicts: 0 };
    expect(await storeRaw(partner, [{ ...first, ...fields }])).toEqual(expected);
    const nameless = { ...first, id: undefined };
    expect(await storeRaw(partner, [nameless])).toMatchObject({ stored: 1 });
    expect(await storeRaw(partner, [{ ...nameless, ...fields }])).toEqual(expected);
  });

  it('even if less or more of it was redacted when it was stored', async () => {
    const partner = await makePartner();
    const record = rawRecord({
      id: 'hidden',
      resourceOldValue: null,
      resourceNewValue: '{"Password":"hunter2","Lifetime":60}',
      customizedData: [],
    });
    await storeRaw(partner, [record, { ...record, id: undefined }]);
    const before = '{"Password":"hunter2","Lifetime":"[redacted]"}';
    await asOwner(
      `UPDATE activity SET resource_new_value = $2, redaction = NULL,
         record_id = replace(record_id, 'content-', 'content-earlier-')
       WHERE partner_id = $1`,
      [partner.id, before],
    );
    const again = await storeRaw(partner, [record, { ...record, id: undefined }]);
    expect(again).toEqual({ stored: 0, duplicates: 2, conflicts: 0 });
  });
});
