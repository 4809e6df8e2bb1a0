import { describe, expect, it } from 'vitest';
import { listRemovedMonths } from '@/lib/activity/retention/removal/removed-months';
import { asOwner } from '@/tests/support/database/as-owner';
import { listMiscounts } from '@/tests/support/database/derived-checks';
import { useDatabase } from '@/tests/support/database/use-database';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import {
  hold,
  keepFor,
  listRecordIds,
  listRemovals,
  partnerWith,
  recordOn,
  removeExpired,
} from '@/tests/support/records/retention';

useDatabase();

describe('the record of a removal', () => {
  it('says of each month what was removed and kept', async () => {
    const partner = await partnerWith(['2024-01-10', '2024-02-10', '2024-02-11']);
    await hold(partner, { from: '2024-02-11' });
    await keepFor(partner, 24);
    await removeExpired(partner);
    const month = (name: string) => [
      { key: 'RemovedMonth', value: name },
      { key: 'RetentionMonths', value: '24' },
    ];
    const ended = (removed: string, kept: string) => [
      { key: 'RemovedRecords', value: removed },
      { key: 'KeptRecords', value: kept },
    ];
    const operation = 'log_retention_applied';
    expect(await listRemovals(partner)).toEqual([
      { operation, status: 'progress', data: month('2024-01') },
      { operation, status: 'succeeded', data: [...ended('1', '0'), ...month('2024-01')] },
      { operation, status: 'progress', data: month('2024-02') },
      { operation, status: 'succeeded', data: [...ended('1', '1'), ...month('2024-02')] },
    ]);
    expect(await listRemovedMonths(partner.scope)).toMatchObject([
      { month: '2024-02-01', removed: 1, finishedAt: expect.any(Date) },
      { month: '2024-01-01', removed: 1 },
    ]);
  });

  it('outlives the records of the account, as those of policies and holds do', async () => {
    const partner = await partnerWith([]);
    await keepFor(partner, 24);
    await hold(partner, {});
    const insert = (operation: string) =>
      asOwner(
        `INSERT INTO activity (partner_id, record_id, status, occurred_at, user_principal_name,
           actor_kind, resource_type, operation_type, is_own)
         VALUES ($1, $2, 'succeeded', '2024-01-05', '', 'system', 'log', $2, true)`,
        [partner.id, operation],
      );
    const kept = ['hold_released', 'hold_set', 'retention_applied', 'retention_changed'];
    for (const name of [...kept, 'signed_in']) await insert(`log_${name}`);
    expect(await removeExpired(partner)).toBe(1);
    const left = await asOwner(
      `SELECT record_id FROM activity WHERE partner_id = $1 AND occurred_at < '2024-02-01' ORDER BY 1`,
      [partner.id],
    );
    expect(left).toEqual(kept.map((name) => ({ record_id: `log_${name}` })));
  });

  it('does not keep what merely bears such a name', async () => {
    const partner = await makePartner();
    await storeRaw(partner, [recordOn('2024-01-05', { operationType: 'log_hold_set' })]);
    await keepFor(partner, 24);
    expect(await removeExpired(partner)).toBe(1);
  });
});

it('goes on where it was stopped, under the same record', async () => {
  const partner = await partnerWith(['2024-02-01', '2024-02-02', '2024-02-03', '2024-02-04']);
  await keepFor(partner, 24);
  expect(await removeExpired(partner, { batchSize: 1, stopAfter: 2 })).toBe(2);
  expect(await listMiscounts(partner)).toEqual([]);
  expect(await listRemovedMonths(partner.scope)).toMatchObject([{ removed: 2, finishedAt: null }]);
  expect(await removeExpired(partner, { batchSize: 1 })).toBe(2);
  expect(await listRemovedMonths(partner.scope)).toMatchObject([
    { removed: 4, finishedAt: expect.any(Date) },
  ]);
  expect(await listRemovals(partner)).toMatchObject([
    { status: 'progress' },
    { status: 'succeeded', data: [{ key: 'RemovedRecords', value: '4' }, {}, {}, {}] },
  ]);
});

it('finishes a month of which nothing was left when it was stopped', async () => {
  const partner = await partnerWith(['2024-02-01']);
  await keepFor(partner, 24);
  await removeExpired(partner, { batchSize: 1, stopAfter: 1 });
  expect(await listRecordIds(partner)).toEqual([]);
  expect(await listRemovedMonths(partner.scope)).toMatchObject([{ finishedAt: null }]);
  expect(await removeExpired(partner)).toBe(0);
  expect(await listRemovedMonths(partner.scope)).toMatchObject([
    { removed: 1, finishedAt: expect.any(Date) },
  ]);
});
