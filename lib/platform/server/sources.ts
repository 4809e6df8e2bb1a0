import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// What does not affect the build. Anything unknown counts, so that a new folder is not overlooked.
const NOT_BUILT = new Set([
  ...['node_modules', 'tests', 'scripts', 'test-results', 'playwright-report', 'next-env.d.ts'],
  ...['prisma/migrations', 'prisma/sample', 'lib/platform/database/generated'],
]);

// Files beside the folders configure tools, or are the user's own: a backup, an export.
const SETTINGS_FILE = /\.([cm]?[jt]sx?|json)$/;

/** A fingerprint that changes with any input of `next build`. */
export function fingerprintSources(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of listFiles('')) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  return readdirSync(folder || '.', { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (NOT_BUILT.has(path) || /^\.|\.md$|\.tsbuildinfo$/.test(entry.name)) return [];
      if (entry.isDirectory()) return listFiles(path);
      const isSource = folder !== '' || SETTINGS_FILE.test(entry.name);
      return entry.isFile() && isSource ? [path] : [];
    });
}
