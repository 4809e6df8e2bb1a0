import { refreshDerived } from '@/lib/activity/derived/refresh-derived';
import { grantApplicationPrivileges, type DatabaseUrls } from './application-role';
import { ROW_SECURITY_WARNING } from './row-security';
import { withClient } from './client';
import { requireUsable } from './current-database';
import { migrateDatabase } from '@/lib/platform/database/migrations/migrate';

/**
 * Brings a database up to this version: applies missing migrations as the owner, grants the
 * application's privileges, refreshes the derived counts and texts, and makes sure that the
 * application can use it. Returns the names of the applied migrations. Throws OperationalError.
 */
export async function prepareDatabase(
  urls: DatabaseUrls,
  onProgress: (sentence: string) => void = () => undefined,
): Promise<string[]> {
  const applied = await migrateDatabase({ url: urls.ownerUrl, onProgress });
  if (!(await grantApplicationPrivileges(urls))) onProgress(ROW_SECURITY_WARNING);
  await withClient(urls.ownerUrl, (client) => refreshDerived(client, { onProgress }));
  await requireUsable(urls.url);
  return applied;
}
