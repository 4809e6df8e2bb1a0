import { startEmbeddedServer } from '@/lib/platform/database/embedded/embedded-server';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import type { TestProject } from 'vitest/node';

export const TEST_FOLDER = '.data/test';

declare module 'vitest' {
  interface ProvidedContext {
    template: DatabaseUrls;
  }
}

/** Starts a server for all database tests, with a migrated database as the template of theirs. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbeddedServer({ folder: TEST_FOLDER });
  await prepareDatabase(server);
  project.provide('template', { url: server.url, ownerUrl: server.ownerUrl });
  return server.stop;
}
