import { startEmbeddedServer } from '@/lib/platform/database/embedded/embedded-server';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { withDatabase } from '@/lib/platform/database/database-url';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { findTestDatabaseUrl } from '@/lib/platform/env/env';
import type { TestProject } from 'vitest/node';

export const TEST_FOLDER = '.data/test';

declare module 'vitest' {
  interface ProvidedContext {
    template: DatabaseUrls;
  }
}

/** Starts a server for all database tests, with a migrated database as the template of theirs. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const given = findTestDatabaseUrl();
  const server = given
    ? await useServer(given)
    : await startEmbeddedServer({ folder: TEST_FOLDER });
  await prepareDatabase(server);
  project.provide('template', { url: server.url, ownerUrl: server.ownerUrl });
  return server.stop;
}

// The tests make and drop databases and roles of their own there, and leave the others alone.
async function useServer(url: string): Promise<DatabaseUrls & { stop: () => Promise<void> }> {
  const name = `test_template_${process.pid}`;
  const run = (statement: string) =>
    withClient(url, async (client) => {
      await client.query(statement);
    });
  await run(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'`);
  const ownerUrl = withDatabase(url, name);
  const application = new URL(ownerUrl);
  Object.assign(application, { username: 'activity_log_app', password: 'of-the-tests' });
  return {
    url: application.href,
    ownerUrl,
    stop: () => run(`DROP DATABASE ${name} WITH (FORCE)`),
  };
}
