import { expect, it } from 'vitest';
import { openExportConnection } from '@/lib/activity/export/export-connection';
import { queryPrimaryRows, queryRows, sql } from '@/lib/platform/database/database';
import { readWithin } from '@/lib/platform/database/read-within';
import { IS_REPLICA, useReplica } from '@/tests/support/database/use-replica';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';

const { servers, partner, serveWith, readsReplica, count, atReplica } = useReplica();

it('reads what is shown from the replica, and what decides from the primary', async () => {
  const { scope } = partner();
  expect(await readsReplica()).toBe(true);
  const within = { ...scope, timeoutMs: 5_000 };
  expect(await readWithin(within, (read) => read(IS_REPLICA))).toEqual([{ isReplica: true }]);
  expect(await queryPrimaryRows(scope, IS_REPLICA)).toEqual([{ isReplica: false }]);
});

it('shows each change at once, hundreds of them one after the other', async () => {
  const seen = [];
  for (let stored = 1; stored <= 200; stored += 1) {
    await storeRaw(partner(), [rawRecord()]);
    seen.push(await count());
  }
  expect(seen.map((read) => read.count)).toEqual(seen.map((_, index) => index + 1));
  // Mostly from the replica, or nothing would have been tried.
  expect(seen.filter(({ isReplica }) => isReplica).length).toBeGreaterThan(100);
});

it('shows only the rows of the partner that a connection is tied to', async () => {
  const other = await makePartner();
  await storeRaw(partner(), [rawRecord()]);
  await storeRaw(other, [rawRecord(), rawRecord()]);
  const everything = sql`SELECT pg_is_in_recovery() AS "isReplica", count(*)::int AS count
    FROM activity`;
  expect(await queryRows(partner().scope, everything)).toEqual([{ isReplica: true, count: 1 }]);
  expect(await queryRows(other.scope, everything)).toEqual([{ isReplica: true, count: 2 }]);
  const nobody = { partnerId: '00000000-0000-4000-8000-000000000000' };
  expect(await queryRows(nobody, everything)).toEqual([{ isReplica: true, count: 0 }]);
});

it('runs on the primary what a replica cannot do', async () => {
  const [row] = await queryRows<{ isReplica: boolean }>(
    partner().scope,
    sql`SELECT pg_is_in_recovery() AS "isReplica", nextval('source_id_seq')`,
  );
  expect(row?.isReplica).toBe(false);
  expect(await readsReplica()).toBe(true);
});

it('ends a read that takes too long', async () => {
  const within = { ...partner().scope, timeoutMs: 50 };
  expect(await readWithin(within, (read) => read(sql`SELECT pg_sleep(60)`))).toBeNull();
});

it('runs exports on the replica where that is chosen, and cancels them there', async () => {
  const { scope } = partner();
  const onPrimary = await openExportConnection(scope, undefined);
  expect((await onPrimary.client.query(IS_REPLICA.text)).rows).toEqual([{ isReplica: false }]);
  onPrimary.release();
  await serveWith(servers().replica.url, 'on');
  const { client, cancel } = await openExportConnection(scope, undefined);
  expect((await client.query(IS_REPLICA.text)).rows).toEqual([{ isReplica: true }]);
  const slow = client.query('SELECT pg_sleep(300)').catch(() => 'cancelled');
  cancel();
  expect(await slow).toBe('cancelled');
  const running = `SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(300)'`;
  await expect.poll(async () => (await atReplica(running)).rowCount).toBe(0);
});
