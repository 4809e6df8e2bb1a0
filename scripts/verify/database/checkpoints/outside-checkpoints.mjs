import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckpoint } from '../../core/checkpoint.mjs';
import { Fault, Obstacle } from '../../fault.mjs';

// A checkpoint with a hundred cosignatures is far smaller.
const MAX_BYTES = 1_000_000;

const MAX_DEPTH = 16;
const MAX_FILES = 100_000;

/**
 * A checkpoint that was kept outside the database; `folders` are the names of the folders between it and the
 * one that was given.
 * @typedef {import('../../core/checkpoint.mjs').Checkpoint & { file: string, folders: string[] }} OutsideCheckpoint
 */

/**
 * The checkpoints of a folder and of all folders below it, whatever their names. Throws a Fault at a file that
 * is none, and an Obstacle when a folder cannot be read, or there are too many.
 * @param {string} folder
 * @returns {OutsideCheckpoint[]}
 */
export function readOutside(folder) {
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) return [readFile(folder, [])];
  const found = [];
  for (const { file, folders } of listFiles(folder, [])) {
    if (found.length >= MAX_FILES)
      throw new Obstacle(`There are more than ${MAX_FILES} checkpoints below ${folder}.`);
    found.push(readFile(file, folders));
  }
  return found;
}

// Links may lead round and round: the depth ends that.
function* listFiles(folder, folders) {
  if (folders.length > MAX_DEPTH)
    throw new Obstacle(
      `The folder of checkpoints ${folder} lies more than ${MAX_DEPTH} folders deep.`,
    );
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) yield* listFiles(path, [...folders, name]);
    else if (stats?.isFile()) yield { file: path, folders };
    else throw new Obstacle(`${path}, among the checkpoints, is neither a file nor a folder.`);
  }
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

function readFile(file, folders) {
  const isSmall = statSync(file).size <= MAX_BYTES;
  const checkpoint = isSmall ? parseCheckpoint(readFileSync(file, 'utf8')) : null;
  if (!checkpoint)
    throw new Fault(
      `${file} is no whole checkpoint: a signed note that is cut short, changed, or none at all.`,
    );
  return { ...checkpoint, file, folders };
}
