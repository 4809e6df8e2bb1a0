import { grantApplicationRights, type DatabaseUrls } from '@/lib/database/application-role';
import { requireUsable } from '@/lib/database/in-force';
import { migrateDatabase } from '@/lib/database/migrate';

/**
 * Brings a database to what this version needs: the migrations that it lacks, as the owner, and
 * the application's rights. Makes sure that it is usable as the application. Gives the names of the migrations applied. Throws Failure.
 */
export async function prepareDatabase(
  urls: DatabaseUrls,
  onProgress?: (sentence: string) => void,
): Promise<string[]> {
  const applied = await migrateDatabase({ url: urls.ownerUrl, onProgress });
  await grantApplicationRights(urls);
  await requireUsable(urls.url);
  return applied;
}
