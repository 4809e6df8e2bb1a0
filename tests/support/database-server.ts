import { startEmbedded } from '@/lib/database/embedded';
import { migrateDatabase } from '@/lib/database/migrate';
import type { TestProject } from 'vitest/node';

export const TEST_FOLDER = '.data/test';

declare module 'vitest' {
  interface ProvidedContext {
    templateUrl: string;
  }
}

/** One server for all database tests, with one migrated database that theirs are copies of. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbedded({ folder: TEST_FOLDER });
  await migrateDatabase({ url: server.url });
  project.provide('templateUrl', server.url);
  return server.stop;
}
