import { describe, expect, it } from 'vitest';
import { MOST_VARIANTS, TooManyVariants } from '@/lib/activity/intake/store-conflicting';
import { countActivities, listActivities, listActivitiesOfRecord } from '@/lib/activity/queries';
import { recordActivity } from '@/lib/activity/record';
import { shapeActivities } from '@/lib/activity/shape';
import { countBySource } from '@/lib/activity/facets';
import { HERE, SOURCE_KINDS, toldSource, type Source } from '@/lib/activity/source/source';
import { inTransaction } from '@/lib/database/transaction';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/audit-records';
import { asOwner } from '@/tests/support/as-owner';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/partners';
import { useDatabase } from '@/tests/support/use-database';
import { downloadAll, filterOf, turnAllPages } from '@/tests/support/views';

useDatabase();

const BRIDGE: Source = { kind: 'api', name: 'billing bridge', detail: 'key-1' };
const OTHER_KEY: Source = { kind: 'api', name: 'other key', detail: 'key-2' };
const SYNC: Source = { kind: 'sync', name: 'contoso.example', detail: '' };
const IMPORT: Source = { kind: 'import', name: 'ada', detail: 'march.json' };

async function sourcesOf(partner: TestPartner, recordId: string): Promise<Source[][]> {
  const states = await listActivitiesOfRecord(partner.scope, recordId);
  return states.toReversed().map(({ sources }) => sources);
}

const view = (more = '') => filterOf(`from=2026-03-01&to=2026-03-31${more}`);

describe('each activity keeps how it came', () => {
  it('by the first way, and by every other way that says the same', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: 'one' });
    await storeRaw(partner, [record], IMPORT);
    const again = { stored: 0, duplicates: 1, conflicts: 0 };
    expect(await storeRaw(partner, [record], SYNC)).toEqual(again);
    const spelt = { ...record, operationDate: '2026-03-15T11:20:30.1234567+01:00' };
    const reordered = { ...spelt, resourceNewValue: { Quantity: 7 } };
    expect(await storeRaw(partner, [reordered], BRIDGE)).toEqual(again);
    for (const source of [IMPORT, SYNC, BRIDGE]) await storeRaw(partner, [reordered], source);
    expect(await sourcesOf(partner, 'one')).toEqual([[IMPORT, SYNC, BRIDGE]]);
  });

  it('when it has no id, too', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: undefined });
    await storeRaw(partner, [record], BRIDGE);
    await storeRaw(partner, [record], SYNC);
    const [activity] = (await listActivities(partner.scope, view())).activities;
    expect(activity?.sources).toEqual([BRIDGE, SYNC]);
  });

  it('each state and each content of a record its own', async () => {
    const partner = await makePartner();
    const record = rawRecord({ id: 'one', operationStatus: 'progress' });
    await storeRaw(partner, [record], BRIDGE);
    await storeRaw(partner, [{ ...record, operationStatus: 'succeeded' }], SYNC);
    expect(await sourcesOf(partner, 'one')).toEqual([[BRIDGE], [SYNC]]);
  });

  it('when several bring it at the same time', async () => {
    const partner = await makePartner();
    const records = Array.from({ length: 300 }, (_, number) => rawRecord({ id: `r${number}` }));
    const results = await Promise.all(
      [BRIDGE, OTHER_KEY, SYNC, IMPORT].map((source, place) =>
        storeRaw(partner, place % 2 ? records.toReversed() : records, source),
      ),
    );
    expect(results.reduce((sum, { stored }) => sum + stored, 0)).toBe(records.length);
    for (const kind of SOURCE_KINDS) {
      const count = kind === 'here' ? 0 : records.length;
      expect(await countActivities(partner.scope, view(`&source=${kind}`))).toBe(count);
    }
  });

  it('when it is done here', async () => {
    const partner = await makePartner();
    const recordId = await inTransaction((client) =>
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
    expect(await sourcesOf(partner, recordId)).toEqual([[HERE]]);
    expect(toldSource(HERE)).toEqual({ kind: 'here', name: 'Activity Log' });
  });
});

describe('what came first keeps nothing out', () => {
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
  ])('that was sent under the id with %s', async (_what, told) => {
    const partner = await makePartner();
    await storeRaw(partner, [{ ...TRUE, ...told }], BRIDGE);
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
    const [known] = (await listActivities(scout.scope, view())).activities;
    const forged = { ...TRUE, id: known?.recordId, resourceNewValue: '{"Quantity":9}' };
    await storeRaw(partner, [forged], BRIDGE);
    expect(await storeRaw(partner, [nameless], SYNC)).toEqual({
      stored: 1,
      duplicates: 0,
      conflicts: 0,
    });
    const { activities } = await listActivities(partner.scope, view());
    expect(new Set(activities.map(({ recordId }) => recordId)).size).toBe(2);
    const truth = activities.find(({ recordId }) => recordId === known?.recordId);
    expect(truth?.sources).toEqual([SYNC]);
  });

  it('that has used up the variants of the id', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [TRUE, { ...TRUE, customerName: 'Other' }], BRIDGE);
    await asOwner('UPDATE activity SET variant = $2 WHERE partner_id = $1 AND variant = 1', [
      partner.id,
      MOST_VARIANTS - 1,
    ]);
    const another = { ...TRUE, customerName: 'Another' };
    await expect(storeRaw(partner, [another], OTHER_KEY)).rejects.toThrow(TooManyVariants);
    expect(await storeRaw(partner, [another], SYNC)).toMatchObject({ stored: 1, conflicts: 1 });
  });
});

it('takes what is hidden for anything only where the same source, or an unknown one, hid it', async () => {
  const partner = await makePartner();
  const record = rawRecord({ id: 'hidden', resourceNewValue: '{"Lifetime":60}' });
  const hide = (column: string) =>
    asOwner(`UPDATE activity SET ${column} WHERE partner_id = $1`, [partner.id]);
  await storeRaw(partner, [record], SYNC);
  await hide(`resource_new_value = '{"Lifetime":"[redacted]"}'`);
  const again = { stored: 0, duplicates: 1, conflicts: 0 };
  expect(await storeRaw(partner, [record], SYNC)).toEqual(again);
  await hide('source_id = NULL, source_kind = NULL');
  expect(await storeRaw(partner, [record], SYNC)).toEqual(again);
  await hide(`user_principal_name = '[redacted]'`);
  expect(await storeRaw(partner, [record], SYNC)).toMatchObject({ stored: 1, conflicts: 1 });
});

describe('a view by source', () => {
  async function makeLog(): Promise<TestPartner> {
    const partner = await makePartner();
    const by = (name: string, told: RawRecord = {}) =>
      Array.from({ length: 60 }, (_, number) =>
        rawRecord({
          id: `${name}-${number}`,
          operationDate: `2026-03-15T10:${String(number).padStart(2, '0')}:00Z`,
          ...told,
        }),
      );
    await storeRaw(partner, by('api'), BRIDGE);
    await storeRaw(
      partner,
      by('sync', { customerId: WINGTIP.id, operationStatus: 'failed' }),
      SYNC,
    );
    const both = by('both');
    for (const source of [IMPORT, SYNC, OTHER_KEY]) await storeRaw(partner, both, source);
    await storeRaw(partner, by('before'), SYNC);
    await asOwner(
      `UPDATE activity SET source_id = NULL, source_kind = NULL
       WHERE partner_id = $1 AND record_id LIKE 'before-%'`,
      [partner.id],
    );
    return partner;
  }

  it('is the same on its pages, in its count, its picture and its file', async () => {
    const partner = await makeLog();
    const expected: [string, number][] = [
      ['', 240],
      ['&source=api', 120],
      ['&source=sync', 120],
      ['&source=import', 60],
      ['&source=here', 0],
      ['&source=import&source=api', 120],
      ['&source=sync&source=api&source=import&source=here', 180],
      [`&source=sync&customer=${WINGTIP.id}`, 60],
      [`&source=sync&customer=${ADATUM.id}`, 60],
      [`&source=api&status=failed`, 0],
      ['&source=sync&status=failed&hours=9-11', 60],
      ['&source=sync&q=exchange', 120],
      ['&source=import&q=exchange%20online&user=SALES@tailspin.example', 60],
      ['&source=import&q=nowhere', 0],
    ];
    for (const [query, count] of expected) {
      const filter = view(query);
      const counted = await countActivities(partner.scope, filter);
      const pages = await turnAllPages(partner.scope, filter);
      const ids = new Set(pages.map(({ sequence }) => sequence));
      const bars = [{ start: new Date('2026-03-01'), end: new Date('2026-04-01') }];
      const shape = await shapeActivities(partner.scope, { filter, bars });
      const file = await downloadAll(partner.scope, filter);
      expect([query, counted, pages.length, ids.size, shape.count, file.length]).toEqual([
        query,
        ...Array.from({ length: 5 }, () => count),
      ]);
    }
  });

  it('is offered with its counts, in which what came several ways counts for each', async () => {
    const partner = await makeLog();
    expect(await countBySource(partner.scope, view())).toEqual([
      { value: 'api', count: 120 },
      { value: 'sync', count: 120 },
      { value: 'import', count: 60 },
    ]);
  });

  it('of what was stored before ways were kept begins when it comes again', async () => {
    const partner = await makeLog();
    const sources = await sourcesOf(partner, 'before-1');
    expect(sources).toEqual([[]]);
    const before = rawRecord({ id: 'before-1', operationDate: '2026-03-15T10:01:00Z' });
    const stored = await listActivitiesOfRecord(partner.scope, 'before-1');
    const same = { ...before, originalCorrelationId: stored[0]?.correlationId };
    expect(await storeRaw(partner, [same], SYNC)).toMatchObject({ duplicates: 1 });
    expect(await sourcesOf(partner, 'before-1')).toEqual([[SYNC]]);
    expect(await countActivities(partner.scope, view('&source=sync'))).toBe(121);
  });
});
