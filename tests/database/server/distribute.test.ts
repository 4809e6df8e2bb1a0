import { expect, it } from 'vitest';
import { distributeDatabase } from '@/lib/platform/database/distributed/distribute';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

it('says in a sentence that Citus is missing, and changes nothing', async () => {
  const settings = `SELECT setconfig FROM pg_db_role_setting
    WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  const before = await asOwner(settings);
  const refused = distributeDatabase(findDatabaseOwnerUrl() ?? '', () => expect.unreachable());
  await expect(refused).rejects.toThrow(/^Citus is missing in this database: install it on /);
  expect(await asOwner(settings)).toEqual(before);
});
