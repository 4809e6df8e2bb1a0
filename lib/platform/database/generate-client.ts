import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SCHEMA_FILE } from '@/lib/platform/database/migrations/migration-files';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { withLock } from '@/lib/platform/process/lock';
import { logLine } from '@/lib/platform/process/progress-log';

const OUTPUT = 'lib/platform/database/generated';
const STAMP = join(OUTPUT, 'made-from');
const LOCK = '.data/generate.lock';

/** Generates the Prisma client unless it is up to date with the schema and the Prisma version. */
export async function generateClient(): Promise<void> {
  const source = createHash('sha256').update(readFileSync(SCHEMA_FILE)).update(prismaVersion());
  const stamp = source.digest('hex');
  if (findStamp() === stamp) return;
  mkdirSync(dirname(LOCK), { recursive: true });
  await withLock(LOCK, async () => {
    // Another command may have generated it while this one waited.
    if (findStamp() !== stamp) generate(stamp);
  });
}

function generate(stamp: string): void {
  logLine('Generating the database client …');
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const result = spawnSync(process.execPath, [cli, 'generate'], { encoding: 'utf8' });
  if (result.status !== 0) {
    throw new OperationalError(
      `The database client could not be generated:\n${result.stderr.trim()}`,
    );
  }
  writeFileSync(STAMP, stamp);
}

function findStamp(): string | null {
  return existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : null;
}

function prismaVersion(): string {
  return readFileSync('node_modules/prisma/package.json', 'utf8');
}
