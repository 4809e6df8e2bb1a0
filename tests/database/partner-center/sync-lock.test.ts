import { expect, it } from 'vitest';
import { asOwner } from '@/tests/support/database/as-owner';
import { startSyncRun } from '@/lib/partner-center/sync/sync-run';
import { findSync } from '@/lib/partner-center/sync/sync-state';
import { acquireSyncLock } from '@/lib/partner-center/sync/sync-lock';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner } from '@/tests/support/records/partners';
import {
  connectPartner,
  syncResult,
  sync,
  TODAY,
  useFakePartnerCenter,
} from '@/tests/support/partner-center/use-fake-partner-center';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();
const partnerCenter = useFakePartnerCenter();

it('runs one sync of a partner at a time, while other partners do not wait', async () => {
  const { partner } = await connectPartner(partnerCenter.get());
  const other = await connectPartner(partnerCenter.get());
  const running = await startSyncRun(partner.scope);
  expect(await startSyncRun(partner.scope)).toBeNull();
  expect((await findSync(partner.scope))?.outcome).toBe('running');
  expect((await sync(other)).problem).toBeNull();
  expect((await findSync(other.partner.scope))?.outcome).toBe('ended');
  await running?.finish();
  expect((await findSync(partner.scope))?.outcome).toBe('ended');
});

it('shows a sync whose process is gone as interrupted, and lets the next one start', async () => {
  const connected = await connectPartner(partnerCenter.get());
  await sync(connected);
  await asOwner('UPDATE sync SET finished_at = NULL WHERE partner_id = $1', [connected.partner.id]);
  expect((await findSync(connected.partner.scope))?.outcome).toBe('interrupted');
  expect((await sync(connected)).problem).toBeNull();
});

it('stops a sync that loses its lock, because another one may be running', async () => {
  const connected = await connectPartner(partnerCenter.get(), {
    records: [rawRecord({ operationDate: `${TODAY}T00:00:00Z` })],
    interceptPage: async ({ day }) => {
      if (day === '2026-10-01') await endLockSessions();
      return null;
    },
  });
  expect((await sync(connected)).problem).toMatch(/^The database was unavailable/);
  expect((await findSync(connected.partner.scope))?.outcome).toBe('interrupted');
  connected.account.interceptPage = () => null;
  expect(await sync(connected)).toEqual(syncResult({ stored: 1 }));
});

it('starts nothing for a partner without a connection, and says so', async () => {
  const { scope } = await makePartner();
  await expect(startSyncRun(scope)).rejects.toThrow(/^There is no connection to Partner Center/);
  expect(await findSync(scope)).toBeNull();
  const lock = await acquireSyncLock(scope);
  expect(lock).not.toBeNull();
  await lock?.release();
});

async function endLockSessions(): Promise<void> {
  await asOwner(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
     WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
}
