import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, it, inject } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import { startEmbeddedServer } from '@/lib/platform/database/embedded/embedded-server';
import { requireUsable } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { findDatabaseOwnerUrl, getDatabaseUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { copyDatabase } from '@/tests/support/database/database-copy';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { useDatabase } from '@/tests/support/database/use-database';

useDatabase();

const ownerUrl = () => findDatabaseOwnerUrl() ?? '';

function asRole(name: string, url = getDatabaseUrl()): string {
  const changed = new URL(url);
  changed.username = name;
  changed.password = `of-${name}`;
  return changed.href;
}

it('creates the role of DATABASE_URL and grants it the application’s privileges', async () => {
  const name = `app "${randomUUID()}"`;
  const url = asRole(name);
  try {
    expect(await prepareDatabase({ url, ownerUrl: ownerUrl() })).toEqual([]);
    await withClient(url, async (client) => {
      await client.query('SELECT FROM activity');
      await expect(client.query('DELETE FROM activity')).rejects.toMatchObject({ code: '42501' });
    });
  } finally {
    const role = `"${name.replaceAll('"', '""')}"`;
    await asOwner(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  }
});

it('revokes any other privileges of the application', async () => {
  await asOwner('GRANT ALL ON activity TO activity_log_app');
  await prepareDatabase({ url: getDatabaseUrl(), ownerUrl: ownerUrl() });
  await withClient(getDatabaseUrl(), async (client) => {
    await expect(client.query('TRUNCATE activity')).rejects.toMatchObject({ code: '42501' });
  });
});

it('may run in several commands at once', async () => {
  const urls = { url: getDatabaseUrl(), ownerUrl: ownerUrl() };
  await expect(Promise.all([1, 2, 3].map(() => prepareDatabase(urls)))).resolves.toEqual([
    [],
    [],
    [],
  ]);
});

it('says that the role has to be created when the owner may not create roles', async () => {
  const [owner, missing] = [`owner_${randomUUID()}`, `missing_${randomUUID()}`];
  await asOwner(`CREATE ROLE "${owner}" LOGIN PASSWORD 'of-${owner}'`);
  await asOwner(`GRANT SELECT ON _prisma_migrations TO "${owner}"`);
  try {
    const urls = { url: asRole(missing), ownerUrl: asRole(owner, ownerUrl()) };
    await expect(prepareDatabase(urls)).rejects.toThrow(/^The role "missing_.*create it/);
  } finally {
    await asOwner(`DROP OWNED BY "${owner}"; DROP ROLE "${owner}"`);
  }
});

it('rejects a database that does not wait for commits', async () => {
  const { drop, ...urls } = await copyDatabase(inject('template'), 'lax');
  const name = new URL(urls.ownerUrl).pathname.slice(1);
  try {
    await asOwner(`ALTER DATABASE "${name}" SET synchronous_commit = off`);
    await expect(prepareDatabase(urls)).rejects.toThrow(/has synchronous_commit off, so a crash/);
  } finally {
    await drop();
  }
});

it('rejects a server that does not wait for its disk', async () => {
  const server = await startEmbeddedServer({ folder: join(makeScratchFolder(), 'postgres') });
  try {
    await withClient(server.ownerUrl, async (client) => {
      await client.query('ALTER SYSTEM SET fsync = off');
      await client.query('SELECT pg_reload_conf()');
    });
    await expect.poll(() => requireUsable(server.url).catch(String)).toMatch(/has fsync off/);
  } finally {
    await server.stop();
  }
});
