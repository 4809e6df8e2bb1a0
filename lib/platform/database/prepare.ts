import { refreshDerived } from '@/lib/activity/derived/refresh-derived';
import { grantApplicationPrivileges, type DatabaseUrls } from './application-role';
import { withClient } from './client';
import { requireUsable } from './current-database';
import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';

/**
 * Brings a database to what this version needs: the migrations that it lacks, as the owner, the
 * application's rights, and what activities are found by. Makes sure that it is usable as the
 * application. Gives the names of the migrations applied. Throws Failure.
 */
export async function prepareDatabase(
  urls: DatabaseUrls,
  onProgress: (sentence: string) => void = () => undefined,
): Promise<string[]> {
  const applied = await migrateDatabase({ url: urls.ownerUrl, onProgress });
  await grantApplicationPrivileges(urls);
  await withClient(urls.ownerUrl, (client) => refreshDerived(client, { onProgress }));
  await requireUsable(urls.url);
  return applied;
}
