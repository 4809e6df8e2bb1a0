import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseProof } from '../core/checkpoint.mjs';
import { leafHashOfBytes, rootByInclusion } from '../core/tree.mjs';
import { Fault } from '../fault.mjs';
import { checkHead } from './check-head.mjs';

const MAX_ENTRY_BYTES = 65_536;

/**
 * Checks a proof: its checkpoint, and that it leads there from one of the other files, its entry, which is
 * given or lies beside it. Throws a Fault.
 * @param {import('./given-file.mjs').GivenFile} file
 * @param {{
 *   others: import('./given-file.mjs').GivenFile[], keys: import('../core/note.mjs').VerifierKey[],
 *   witnesses: import('../core/note.mjs').VerifierKey[],
 * }} options
 * @returns {{ entry: { path: string, line: string }, sentence: string }}
 */
export function checkProof({ path, text }, { others, keys, witnesses }) {
  const proof = parseProof(text ?? '');
  if (!proof) throw new Fault(`${path} is no whole proof: it is cut short or was changed.`);
  const { checkpoint, index, hashes } = proof;
  const signers = checkHead(checkpoint, { name: `The checkpoint in ${path}`, keys, witnesses });
  const candidates = [...new Set([...others.map((other) => other.path), ...listBeside(path)])];
  for (const candidate of candidates) {
    const entry = findEntry(candidate, (leafHash) =>
      rootByInclusion({ index, size: checkpoint.size, leafHash, hashes })?.equals(checkpoint.root),
    );
    if (!entry) continue;
    const sentence = `${candidate} is the entry at position ${index} of the log ${checkpoint.origin}, under its checkpoint of size ${checkpoint.size} (signed by ${signers}): ${describe(entry)}`;
    return { entry: { path: candidate, line: entry }, sentence };
  }
  throw new Fault(
    candidates.length === 0
      ? `${path} proves an entry, and no file with that entry was given or lies beside it.`
      : `${path} does not prove ${candidates.join(', ')}: none of them is the entry at position ${index}, or it was changed.`,
  );
}

// What the proof of `name.tlog-proof` may be about.
function listBeside(path) {
  const name = basename(path).replace(/\.tlog-proof$/, '');
  return readdirSync(dirname(path))
    .filter((other) => other !== basename(path) && (other === name || other.startsWith(`${name}.`)))
    .map((other) => join(dirname(path), other));
}

// An entry has no line end; an editor may have put one there.
function findEntry(path, isProven) {
  const stats = statSync(path);
  if (!stats.isFile() || stats.size > MAX_ENTRY_BYTES) return null;
  const bytes = readFileSync(path);
  const withoutEnd = bytes.at(-1) === 10 ? [bytes.subarray(0, -1)] : [];
  const found = [bytes, ...withoutEnd].find((entry) => isProven(leafHashOfBytes(entry)));
  return found ? found.toString() : null;
}

/** What an entry says, as far as its kind is known. @param {string} line */
function describe(line) {
  const { kind, recorded, at, rows, sha256 } = parseLine(line);
  if (kind === 'activity') return `a record that was stored at ${recorded}.`;
  if (kind === 'receipt')
    return `the receipt of an export of ${rows} rows with the SHA-256 ${sha256}, given out before ${at}.`;
  return kind === undefined
    ? 'of no kind that is known here.'
    : `of the kind ${kind}, made at ${at}.`;
}

/** @param {string} line @returns {Record<string, unknown>} */
export function parseLine(line) {
  try {
    return Object(JSON.parse(line));
  } catch {
    return {};
  }
}
