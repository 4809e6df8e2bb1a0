import { randomUUID } from 'node:crypto';
import { withClient } from '@/lib/database/client';

/** A database of one's own, and how to get rid of it. */
export type DatabaseCopy = { url: string; drop: () => Promise<void> };

/** Copies the migrated template; `purpose` shows in the name. */
export async function copyDatabase(templateUrl: string, purpose: string): Promise<DatabaseCopy> {
  const template = new URL(templateUrl);
  const copy = new URL(templateUrl);
  copy.pathname = `/${purpose}_${randomUUID().slice(0, 8)}`;
  const server = new URL(templateUrl);
  server.pathname = '/postgres';
  const run = (sql: string) =>
    withClient(server.href, async (client) => void (await client.query(sql)));
  await run(`CREATE DATABASE "${copy.pathname.slice(1)}" TEMPLATE "${template.pathname.slice(1)}"`);
  return {
    url: copy.href,
    drop: () => run(`DROP DATABASE "${copy.pathname.slice(1)}" WITH (FORCE)`),
  };
}
