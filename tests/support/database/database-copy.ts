import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';

/** A database of one's own, and how to get rid of it. */
export type DatabaseCopy = DatabaseUrls & { drop: () => Promise<void> };

/** Copies the migrated template with its rights; `purpose` shows in the name. */
export async function copyDatabase(template: DatabaseUrls, purpose: string): Promise<DatabaseCopy> {
  const name = `${purpose}_${randomUUID().slice(0, 8)}`;
  const run = (sql: string) =>
    withClient(withDatabase(template.ownerUrl, 'postgres'), async (client) => {
      await client.query(sql);
    });
  const source = new URL(template.ownerUrl).pathname.slice(1);
  await run(`CREATE DATABASE "${name}" TEMPLATE "${source}"`);
  return {
    url: withDatabase(template.url, name),
    ownerUrl: withDatabase(template.ownerUrl, name),
    drop: () => run(`DROP DATABASE "${name}" WITH (FORCE)`),
  };
}
