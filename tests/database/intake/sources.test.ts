import { describe, expect, it } from 'vitest';
import { MAX_VARIANTS, TooManyVariantsError } from '@/lib/activity/intake/store/store-conflicting';
import { countActivities, listActivities } from '@/lib/activity/query/list-activities';
import { recordActivity } from '@/lib/activity/own/record-activity';
import { OWN_SOURCE, SOURCE_KINDS, toPublicSource } from '@/lib/activity/source/source';
import { inTransaction } from '@/lib/platform/database/transaction';
import { rawRecord, type RawRecord } from '@/tests/support/records/audit-records';
import { asOwner } from '@/tests/support/database/as-owner';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { BRIDGE, IMPORT, OTHER_KEY, sourcesOf, SYNC } from '@/tests/support/records/sources';
import { useDatabase } from '@/tests/support/database/use-database';
import { filterOf } from '@/tests/support/records/views';

useDatabase();

const marchFilter = (more = '') => filterOf(`from=2026-03-01&to=2026-03-31${more}`);

describe('each activity keeps its sources', () => {
  it('the first one, and every other one that says the same', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: 'one' });
    await storeRaw(partner, [record], IMPORT);
    const again = { stored: 0, duplicates: 1, conflicts: 0 };
    expect(await storeRaw(partner, [record], SYNC)).toEqual(again);
    const withOffset = { ...record, operationDate: '2026-03-15T11:20:30.1234567+01:00' };
    const reordered = { ...withOffset, resourceNewValue: { Quantity: 7 } };
    expect(await storeRaw(partner, [reordered], BRIDGE)).toEqual(again);
    for (const source of [IMPORT, SYNC, BRIDGE]) await storeRaw(partner, [reordered], source);
    expect(await sourcesOf(partner, 'one')).toEqual([[IMPORT, SYNC, BRIDGE]]);
  });

  it('even without an id', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: undefined });
    await storeRaw(partner, [record], BRIDGE);
    await storeRaw(partner, [record], SYNC);
    const [activity] = (await listActivities(partner.scope, marchFilter())).activities;
    expect(activity?.sources).toEqual([BRIDGE, SYNC]);
  });

  it('separately for each state and each content of a record', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: 'one', operationStatus: 'progress' });
    await storeRaw(partner, [record], BRIDGE);
    await storeRaw(partner, [{ ...record, operationStatus: 'succeeded' }], SYNC);
    expect(await sourcesOf(partner, 'one')).toEqual([[BRIDGE], [SYNC]]);
  });

  it('when several sources send it at the same time', async () => {
    const partner = await makePartner();
    const records = Array.from({ length: 300 }, (_, number) => rawRecord({ id: `r${number}` }));
    const results = await Promise.all(
      [BRIDGE, OTHER_KEY, SYNC, IMPORT].map((source, index) =>
        storeRaw(partner, index % 2 ? records.toReversed() : records, source),
      ),
    );
    expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(records.length);
    for (const kind of SOURCE_KINDS) {
      const count = kind === 'here' ? 0 : records.length;
      expect(await countActivities(partner.scope, marchFilter(`&source=${kind}`))).toBe(count);
    }
  });

  it('when it is done in this product', async () => {
    const partner = await makePartner();
    const recordId = await inTransaction(partner.scope, (client) =>
      recordActivity(
        { client, scope: partner.scope },
        {
          actor: 'ada@contoso.example',
          customer: null,
          resourceType: 'partner_user',
          operationType: 'add_user',
          status: 'succeeded',
          oldValue: null,
          newValue: null,
          data: [],
        },
      ),
    );
    expect(await sourcesOf(partner, recordId)).toEqual([[OWN_SOURCE]]);
    expect(toPublicSource(OWN_SOURCE)).toEqual({ kind: 'here', name: 'Activity Log' });
  });
});

describe('a record is not kept out by an earlier one', () => {
  const TRUE = rawRecord({ id: 'true-one', resourceOldValue: '{"Quantity":5}' });

  it.each<[string, RawRecord]>([
    ['other values', { resourceNewValue: '{"Quantity":9}' }],
    ['another actor', { userPrincipalName: 'mallory@contoso.example' }],
    ['values that pass for redacted', { resourceNewValue: '[redacted]' }],
    ['a field that passes for redacted', { resourceNewValue: '{"Quantity":"[redacted]"}' }],
    ['an actor that passes for redacted', { userPrincipalName: '[redacted]' }],
    ['a customer that passes for redacted', { customerName: '[redacted]' }],
    ['an action that passes for redacted', { operationType: '[redacted]' }],
    [
      'data that pass for redacted',
      { customizedData: [{ key: '[redacted]', value: '[redacted]' }] },
    ],
  ])('that was sent under its id with %s', async (_what, fields) => {
    const partner = await makePartner();
    await storeRaw(partner, [{ ...TRUE, ...fields }], BRIDGE);
    const conflict = { stored: 1, duplicates: 0, conflicts: 1 };
    expect(await storeRaw(partner, [TRUE], SYNC)).toEqual(conflict);
    expect(await sourcesOf(partner, 'true-one')).toEqual([[BRIDGE], [SYNC]]);
    const again = { stored: 0, duplicates: 1, conflicts: 0 };
    expect(await storeRaw(partner, [TRUE], SYNC)).toEqual(again);
  });

  it('that was sent under the id that a record without one will get', async () => {
    const partner = await makePartner();
    const nameless = { ...TRUE, id: undefined };
    const scout = await makePartner();
    await storeRaw(scout, [nameless], BRIDGE);
    const [known] = (await listActivities(scout.scope, marchFilter())).activities;
    const forged = { ...TRUE, id: known?.recordId, resourceNewValue: '{"Quantity":9}' };
    await storeRaw(partner, [forged], BRIDGE);
    expect(await storeRaw(partner, [nameless], SYNC)).toEqual({
      stored: 1,
      duplicates: 0,
      conflicts: 0,
    });
    const { activities } = await listActivities(partner.scope, marchFilter());
    expect(new Set(activities.map(({ recordId }) => recordId)).size).toBe(2);
    const genuine = activities.find(({ recordId }) => recordId === known?.recordId);
    expect(genuine?.sources).toEqual([SYNC]);
  });

  it('that used up the variants of its id', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [TRUE, { ...TRUE, customerName: 'Other' }], BRIDGE);
    await asOwner('UPDATE activity SET variant = $2 WHERE partner_id = $1 AND variant = 1', [
      partner.id,
      MAX_VARIANTS - 1,
    ]);
    const another = { ...TRUE, customerName: 'Another' };
    await expect(storeRaw(partner, [another], OTHER_KEY)).rejects.toThrow(TooManyVariantsError);
    expect(await storeRaw(partner, [another], SYNC)).toMatchObject({ stored: 1, conflicts: 1 });
  });
});
