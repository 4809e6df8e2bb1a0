import { parseNote } from './note.mjs';

/**
 * @typedef {{ origin: string, size: number, root: Buffer, note: import('./note.mjs').Note }} Checkpoint
 * @typedef {{ index: number, hashes: Buffer[], checkpoint: Checkpoint, extra: Buffer | null }} Proof
 */

/**
 * Reads a checkpoint (C2SP tlog-checkpoint); null when the text is none.
 * @param {string} text
 * @returns {Checkpoint | null}
 */
export function parseCheckpoint(text) {
  const note = parseNote(text);
  const [origin, size, root, ...rest] = note?.text.split('\n') ?? [];
  const hash = parseHash(root);
  if (!note || !origin || !isNumber(size) || !hash) return null;
  // Each further line says something, and the text ends in a line feed.
  return rest.findIndex((line) => line === '') === rest.length - 1
    ? { origin, size: Number(size), root: hash, note }
    : null;
}

const PROOF_LINE = 'c2sp.org/tlog-proof@v1';

/**
 * Reads a proof (C2SP tlog-proof); null when the text is none.
 * @param {string} text
 * @returns {Proof | null}
 */
export function parseProof(text) {
  const end = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, end).split('\n');
  if (first !== PROOF_LINE || end < 0) return null;
  const extra = lines[0]?.startsWith('extra ')
    ? Buffer.from(lines.shift()?.slice(6) ?? '', 'base64')
    : null;
  const index = /^index (\d+)$/.exec(lines.shift() ?? '')?.[1];
  const hashes = lines.map(parseHash);
  const checkpoint = parseCheckpoint(text.slice(end + 2));
  if (!isNumber(index) || !checkpoint || hashes.some((hash) => hash === null)) return null;
  return {
    index: Number(index),
    hashes: hashes.filter((hash) => hash !== null),
    checkpoint,
    extra,
  };
}

/** Whether a text begins as a proof does. @param {string} text */
export function isProof(text) {
  return text.startsWith(`${PROOF_LINE}\n`);
}

/** @param {string | undefined} base64 */
function parseHash(base64) {
  const bytes = Buffer.from(base64 ?? '', 'base64');
  return bytes.length === 32 && bytes.toString('base64') === base64 ? bytes : null;
}

/** @param {string | undefined} digits @returns {digits is string} */
function isNumber(digits) {
  return digits !== undefined && /^(0|[1-9]\d{0,14})$/.test(digits);
}
