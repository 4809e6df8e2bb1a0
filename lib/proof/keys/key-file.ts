import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { createFileDurably, writeFileDurably } from '@/lib/platform/process/write-file-durably';
import { formatSignerKey, makeSignerKey, parseSignerKey } from './signer-key';

const OWNER_ONLY = 0o600;

/** Throws OperationalError where there is such a file already: it is never overwritten. */
export function requireNoKeyFile(file: string): void {
  if (existsSync(file)) throw thereAlready(file);
}

/**
 * Makes the file of a log's keys, with one key of the given name, that only its owner can read. Throws
 * OperationalError where there is one already.
 */
export function makeKeyFile(file: string, name: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const text = `${formatSignerKey(makeSignerKey(name))}\n`;
  if (!createFileDurably(file, { text, mode: OWNER_ONLY })) throw thereAlready(file);
}

/**
 * Adds a new key below those of the file, under the same name unless another is given. The file must hold
 * a key.
 */
export function addKey(file: string, name?: string): void {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const last = parseSignerKey(lines.at(-1) ?? '');
  if (!last) throw new OperationalError(`The last line of ${file} is no key, so none was added.`);
  const text = [...lines, formatSignerKey(makeSignerKey(name ?? last.name)), ''].join('\n');
  // Where the file is a link, what it leads to.
  writeFileDurably(realpathSync(file), { text, mode: OWNER_ONLY });
}

/** What is wrong with who can read the file; null when nothing is, or when it is not there. */
export function findFileFault(file: string): string | null {
  if (!existsSync(file) || (statSync(file).mode & 0o077) === 0) return null;
  return `Others than its owner can read the file that PROOF_KEY_FILE names, and could sign in the log's name; run \`chmod 600 ${file}\`.`;
}

function thereAlready(file: string): OperationalError {
  return new OperationalError(
    `${file} is there already, and nothing was changed. \`npm run keys -- --show\` prints its verifier keys, and \`npm run keys -- --rotate\` adds a new key.`,
  );
}
