import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseVerifierKey } from './core/note.mjs';
import { Obstacle } from './fault.mjs';

const ROOT = new URL('../../', import.meta.url);

// The first one that sets something holds.
for (const name of ['.env.production.local', '.env.local', '.env.production', '.env'])
  loadFile(fileURLToPath(new URL(name, ROOT)));

function loadFile(path) {
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The folder of checkpoints from outside; null where none is named. */
export function findCheckpointFolder() {
  return process.env.CHECKPOINT_FOLDER || null;
}

/**
 * The keys of the witnesses whose cosignatures count. Throws an Obstacle when one is no key.
 * @returns {import('./core/note.mjs').VerifierKey[]}
 */
export function readWitnessKeys() {
  const texts = (process.env.WITNESS_KEYS ?? '').split(/[\s,]+/).filter((text) => text !== '');
  return texts.map((text) => {
    const key = parseVerifierKey(text);
    if (!key)
      throw new Obstacle(
        `WITNESS_KEYS has a key that is none, or whose id is not its own: ${text}.`,
      );
    return key;
  });
}

/** The database to check. Throws an Obstacle, in words, when none can be found. @returns {string} */
export function findDatabaseUrl() {
  const url = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  return url || findEmbeddedUrl();
}

// The one that `npm run demo` and `npm run dev` start in .data/.
function findEmbeddedUrl() {
  const run = spawnSync(process.execPath, ['scripts/run.mjs', 'db-url', '--owner'], {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
  });
  if (run.status === 0 && run.stdout.startsWith('postgres')) return run.stdout.trim();
  throw new Obstacle(
    run.stderr.trim() || 'DATABASE_URL is not set, and the embedded database cannot be found.',
  );
}
