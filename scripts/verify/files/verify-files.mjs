import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { parseCheckpoint } from '../core/checkpoint.mjs';
import { parseVerifierKey } from '../core/note.mjs';
import { Fault } from '../fault.mjs';
import { checkHead } from './check-head.mjs';
import { checkProof, parseLine } from './check-proof.mjs';
import { checkGivenPack } from './packs/check-given-pack.mjs';
import { readGiven, sha256Of } from './given-file.mjs';

/**
 * Checks files alone, each by what it holds: proofs with their entries, receipts with the files that they are
 * of, and checkpoints against each other. What is none of these is an export, whose receipt a database has.
 * Throws a Fault at the first thing that is wrong.
 * @param {string[]} paths
 * @param {{
 *   witnesses: import('../core/note.mjs').VerifierKey[], tell: (sentence: string) => void,
 *   database: import('./with-database.mjs').FileDatabase,
 * }} options `database`: asked for the keys of logs where none is given, and for receipts.
 */
export async function verifyFiles(paths, { witnesses, tell, database }) {
  const files = paths.map(readGiven);
  const of = (kind) => files.filter((file) => file.kind === kind);
  const left = new Set(of('other'));
  const proofs = of('proof');
  const checkpoints = of('checkpoint');
  const given = listKeys(files);
  const isSigned = proofs.length + checkpoints.length > 0;
  const keys = given.length > 0 || !isSigned ? given : await database.findKeys();
  checkTwins(checkpoints.map((file) => requireCheckpoint(file)));
  for (const file of checkpoints) {
    const checkpoint = requireCheckpoint(file);
    const signers = checkHead(checkpoint, { name: file.path, keys, witnesses });
    tell(
      `${file.path} is a checkpoint of the log ${checkpoint.origin} at size ${checkpoint.size}, signed by ${signers}.`,
    );
  }
  for (const file of proofs) {
    const others = [...left];
    const { entry, sentence } = checkProof(file, { others, keys, witnesses });
    tell(sentence);
    forget(left, entry.path);
    const said = parseLine(entry.line);
    if (said.kind === 'receipt') await checkReceipt({ file, entry, said, left, tell });
  }
  for (const { path } of left) tell(await database.checkExport(path));
  for (const file of [...of('folder'), ...of('zip')])
    for (const sentence of checkGivenPack(file, { keys: given, witnesses })) tell(sentence);
}

function listKeys(files) {
  const folders = new Set(
    files.filter(({ kind }) => kind !== 'folder').map(({ path }) => dirname(path)),
  );
  const beside = [...folders]
    .map((folder) => join(folder, 'key'))
    .filter((path) => existsSync(path));
  const texts = [...files.filter(({ kind }) => kind === 'key'), ...beside.map(readGiven)].map(
    ({ text }) => text ?? '',
  );
  return texts.map(parseVerifierKey).filter((key) => key !== null);
}

function requireCheckpoint({ path, text }) {
  const checkpoint = parseCheckpoint(text ?? '');
  if (!checkpoint)
    throw new Fault(
      `${path} is no whole checkpoint: a signed note that is cut short or was changed.`,
    );
  return { ...checkpoint, path };
}

// A log has one root at each size.
function checkTwins(checkpoints) {
  for (const one of checkpoints) {
    const other = checkpoints.find(
      ({ origin, size, root }) =>
        origin === one.origin && size === one.size && !root.equals(one.root),
    );
    if (other)
      throw new Fault(
        `${one.path} and ${other.path} are checkpoints of the log ${one.origin} at size ${one.size} with different roots: the log was forked.`,
      );
  }
}

// The files that are left are the exports: one of them must be the one that the receipt is of.
async function checkReceipt({ file, entry, said, left, tell }) {
  const names = [...left].map(({ path }) => path);
  if (names.length === 0) return;
  const hashes = await Promise.all(names.map(sha256Of));
  const at = hashes.indexOf(said.sha256);
  if (at < 0)
    throw new Fault(
      `The receipt ${entry.path}, which ${file.path} proves, is of another file than ${names.join(', ')}: its SHA-256 is ${said.sha256}, that of the file is ${hashes.join(', ')}.`,
    );
  forget(left, names[at]);
  tell(`${names[at]} is complete and unchanged: it is the file of that receipt.`);
}

function forget(left, path) {
  for (const file of left) if (file.path === path) left.delete(file);
}
