import { expect, it, onTestFinished } from 'vitest';
import { createApiKey } from '@/lib/api-keys/changes';
import { closeDatabase } from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import { ACCESS_TABLE } from '@/tests/browser/access/access-table';
import { getPartner } from '@/tests/support/browser/fixtures/test-user';
import { asOwner, closeOwner } from '@/tests/support/database/as-owner';
import { startCluster } from '@/tests/support/database/test-cluster';
import { startKillableProduct } from '@/tests/support/durability/killable-product';
import { signInAt } from '@/tests/support/durability/signed-in-client';
import { listTenantStatements } from '@/tests/support/durability/tenant-statements';
import { deliver } from '@/tests/support/durability/writer';
import { GLOBAL_ADMIN } from '@/tests/support/fixtures/accounts';
import { loadFixtures } from '@/tests/support/fixtures/load-fixtures';
import { rawRecord } from '@/tests/support/records/audit-records';

const SEARCHES = [
  'q=exchange',
  'customer=5b1f7a52-1c0e-4a63-9d0c-0f6f2f6f1a01&status=failed',
  'user=sales@tailspin.example&own=on',
  'hours=19-7&tz=Asia/Kathmandu',
  'kind=partner_user&source=api',
].map((query) => `/account-settings/activity-log?from=2026-01-01&to=2026-12-31&${query}`);

it('names the partner in every statement on a table of partners', async () => {
  const { server, remove } = await startCluster({
    shared_preload_libraries: 'pg_stat_statements',
    'pg_stat_statements.max': '10000',
  });
  onTestFinished(async () => {
    await closeDatabase();
    await closeOwner();
    await server.kill();
    remove();
  });
  applySettings({ DATABASE_URL: server.url, DATABASE_OWNER_URL: server.ownerUrl });
  await asOwner('CREATE EXTENSION pg_stat_statements');
  await loadFixtures();
  const { origin } = await startKillableProduct();
  const visitor = await signInAt(origin, GLOBAL_ADMIN);
  const paths = ACCESS_TABLE.filter(({ method }) => method === 'GET').map(({ path }) => path);
  const statuses = [];
  for (const path of [...paths, ...SEARCHES]) statuses.push((await visitor.get(path)).status);
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(40);
  await write(origin);

  const { all, unnamed } = await listTenantStatements();
  expect(unnamed).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});

/** What programs send, and what people change. */
async function write(origin: string): Promise<void> {
  const { scope } = await getPartner('tailspin.example');
  const key = await createApiKey(scope, { actor: 'test', name: 'statements' });
  const records = Array.from({ length: 20 }, (_, number) => rawRecord({ id: `sent-${number}` }));
  await deliver(records, { origin, key });
  await deliver(records, { origin, key });
  await deliver([rawRecord({ id: 'sent-1', operationType: 'other' })], { origin, key });
}
