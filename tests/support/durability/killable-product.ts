import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { closeDatabase } from '@/lib/platform/database/database';
import {
  startEmbeddedServer,
  type EmbeddedServer,
} from '@/lib/platform/database/embedded/embedded-server';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { applySettings } from '@/lib/platform/env/env';
import { kill } from '@/lib/platform/process/process-list';
import {
  findFreePort,
  startProduct,
  untilHealthy,
  type ProductServer,
} from '@/tests/support/product-server';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

/** A database server for one test, which may kill it. */
export type KillableDatabase = {
  database: EmbeddedServer;
  /** Kills it with -9 and starts it again. */
  killDatabase: () => Promise<void>;
  /** Suspends all of its processes, while its connections stay open. */
  suspendDatabase: () => void;
  /** Resumes its processes. */
  resumeDatabase: () => void;
};

/** Starts a database server for the running test. */
export async function startKillableDatabase(): Promise<KillableDatabase> {
  const folder = join(makeScratchFolder(), 'postgres');
  const start = async () => {
    const server = await startEmbeddedServer({ folder });
    onTestFinished(server.stop);
    return server;
  };
  const database = await start();
  await prepareDatabase(database);
  applySettings({ DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl });
  onTestFinished(closeDatabase);
  const killDatabase = async () => {
    process.kill(postmaster(), 'SIGKILL');
    await start();
  };
  const postmaster = () =>
    Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  const suspendDatabase = () => signalAll('SIGSTOP', postmaster());
  const resumeDatabase = () => signalAll('SIGCONT', postmaster());
  onTestFinished(() => {
    if (existsSync(join(folder, 'data/postmaster.pid'))) resumeDatabase();
  });
  return { database, killDatabase, suspendDatabase, resumeDatabase };
}

function signalAll(signal: 'SIGSTOP' | 'SIGCONT', postmaster: number): void {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
  const children = stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []));
  for (const pid of [postmaster, ...children]) kill(pid, signal);
}

/** Serves the product with additional settings; `killServer` kills it with -9 and starts it again. */
export async function startKillableProduct(extraVariables: Record<string, string> = {}): Promise<{
  origin: string;
  /** The file of its output. */
  log: string;
  killServer: () => Promise<void>;
  untilWell: () => Promise<void>;
  send: ProductServer['send'];
  ended: ProductServer['ended'];
}> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const variables = {
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: crypto.randomUUID(),
    ...extraVariables,
  };
  const log = logOfTestFile();
  let server = await startProduct({ port, log, variables });
  onTestFinished(() => server.end());
  const killServer = async () => {
    await server.end('SIGKILL');
    server = await startProduct({ port, log, variables });
  };
  const { send, ended } = server;
  return { origin, log, killServer, untilWell: () => untilHealthy(origin), send, ended };
}

let logFile: string | null = null;

// One for each file of tests, anew: files run beside each other, and some look for what their own servers
// have said.
function logOfTestFile(): string {
  if (logFile) return logFile;
  const name = basename(expect.getState().testPath ?? '', '.test.ts');
  logFile = `.data/test/durability/${name}.log`;
  rmSync(logFile, { force: true });
  return logFile;
}
