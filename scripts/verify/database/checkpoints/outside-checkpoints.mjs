import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpoint } from '../../core/checkpoint.mjs';
import { Fault, Obstacle } from '../../fault.mjs';

// A checkpoint with a hundred cosignatures is far smaller.
const MAX_BYTES = 1_000_000;

/**
 * A checkpoint that was kept outside the database; `folder` is the name of the folder below the one that
 * was given, if it lies in one.
 * @typedef {import('../../core/checkpoint.mjs').Checkpoint & { file: string, folder: string | null }} OutsideCheckpoint
 */

/**
 * The checkpoints of a folder and of the folders in it, whatever their names. Throws a Fault at a file that
 * is none, and an Obstacle when the folder cannot be read.
 * @param {string} folder
 * @returns {OutsideCheckpoint[]}
 */
export function readOutside(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) return [readFile(folder, null)];
  return namesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    if (!statSync(path).isDirectory()) return [readFile(path, null)];
    return namesIn(path)
      .map((inner) => join(path, inner))
      .filter((inner) => statSync(inner).isFile())
      .map((inner) => readFile(inner, name));
  });
}

function namesIn(folder) {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    throw new Obstacle(`The folder of checkpoints ${folder} cannot be read.`);
  }
}

function readFile(file, folder) {
  const isSmall = statSync(file).size <= MAX_BYTES;
  const checkpoint = isSmall ? parseCheckpoint(readFileSync(file, 'utf8')) : null;
  if (!checkpoint)
    throw new Fault(
      `${file} is no whole checkpoint: a signed note that is cut short, changed, or none at all.`,
    );
  return { ...checkpoint, file, folder };
}
