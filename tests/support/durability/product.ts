import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { closeDatabase } from '@/lib/database/database';
import { startEmbedded, type EmbeddedServer } from '@/lib/database/embedded';
import { prepareDatabase } from '@/lib/database/prepare';
import { useSettings } from '@/lib/env';
import { findFreePort, startProduct, untilHealthy } from '@/tests/support/product-server';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

/** A database server of one test's own, which the test may kill. */
export type Mortal = { database: EmbeddedServer; killDatabase: () => Promise<void> };

/** Starts a database of the test's own; `killDatabase` ends it with kill -9 and starts it again. */
export async function startMortalDatabase(): Promise<Mortal> {
  const folder = join(makeScratchFolder(), 'postgres');
  const start = async () => {
    const server = await startEmbedded({ folder });
    onTestFinished(server.stop);
    return server;
  };
  const database = await start();
  await prepareDatabase(database);
  useSettings({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  onTestFinished(closeDatabase);
  const killDatabase = async () => {
    const [pid] = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await start();
  };
  return { database, killDatabase };
}

/** The product at work on that database, with more settings; `killServer` ends it with kill -9 and starts it again. */
export async function startMortalProduct(more: Record<string, string> = {}): Promise<{
  origin: string;
  /** The file that holds what it says. */
  log: string;
  killServer: () => Promise<void>;
  untilWell: () => Promise<void>;
}> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const variables = { NEXTAUTH_URL: origin, NEXTAUTH_SECRET: crypto.randomUUID(), ...more };
  const log = '.data/test/durability.log';
  let server = await startProduct({ port, log, variables });
  onTestFinished(() => server.end());
  const killServer = async () => {
    await server.end('SIGKILL');
    server = await startProduct({ port, log, variables });
  };
  return { origin, log, killServer, untilWell: () => untilHealthy(origin) };
}
