import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { isProof, parseCheckpoint } from '../core/checkpoint.mjs';
import { parseVerifierKey } from '../core/note.mjs';
import { Obstacle } from '../fault.mjs';

const START_BYTES = 4096;

// What is a proof, a checkpoint, a key or an entry is smaller.
const MAX_TEXT_BYTES = 1_000_000;

/**
 * A file that is to be checked, by what it holds: `text` is null where it is large.
 * @typedef {{
 *   path: string, kind: 'folder' | 'zip' | 'proof' | 'checkpoint' | 'key' | 'other', text: string | null,
 * }} GivenFile
 */

/** @param {string} path @returns {GivenFile} */
export function readGiven(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Obstacle(`There is no file ${path}.`);
  if (stats.isDirectory()) return { path, kind: 'folder', text: null };
  const start = readStart(path);
  if (start.subarray(0, 4).equals(Buffer.from('PK\x03\x04')))
    return { path, kind: 'zip', text: null };
  if (stats.size > MAX_TEXT_BYTES) return { path, kind: 'other', text: null };
  const text = readFileSync(path, 'utf8');
  return { path, kind: kindOf(text, path), text };
}

function kindOf(text, path) {
  if (isProof(text) || path.endsWith('.tlog-proof')) return 'proof';
  if (parseVerifierKey(text)) return 'key';
  return parseCheckpoint(text) || looksLikeNote(text) ? 'checkpoint' : 'other';
}

// One that is cut short or changed is to be named as a checkpoint.
function looksLikeNote(text) {
  const [origin, size, root, blank] = text.split('\n');
  return (
    Boolean(origin) &&
    /^\d+$/.test(size ?? '') &&
    /^[\w+/]{43}=$/.test(root ?? '') &&
    (blank ?? '') === ''
  );
}

/** The first bytes of a file. @param {string} path */
export function readStart(path) {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(START_BYTES);
    return start.subarray(0, readSync(file, start, 0, START_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of a file of any size, in hexadecimal digits. @param {string} path */
export async function sha256Of(path) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
