import { randomUUID } from 'node:crypto';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';

/** A separate database, and a function that drops it. */
export type DatabaseCopy = DatabaseUrls & { drop: () => Promise<void> };

/** Copies the migrated template with its privileges; `purpose` is part of the name. */
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
