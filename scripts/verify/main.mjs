// Checks the log of activities as an outsider does: it shares no code with the product. See docs/proof.md.
import { readArguments, USAGE } from './arguments.mjs';
import { verifyDatabase } from './database/verify-database.mjs';
import { findCheckpointFolder, findDatabaseUrl, readWitnessKeys } from './environment.mjs';
import { Fault, Obstacle } from './fault.mjs';
import { progressOn } from './progress.mjs';

try {
  await verify(process.argv.slice(2));
  console.log('Nothing is wrong.');
} catch (error) {
  if (!(error instanceof Fault || error instanceof Obstacle)) throw error;
  console.log(error instanceof Fault ? `Wrong: ${error.message}` : `Not checked: ${error.message}`);
  process.exitCode = 1;
}

/** @param {string[]} args */
async function verify(args) {
  const { partner, checkpoints, files } = readArguments(args);
  if (files.length > 0) throw new Obstacle(`Files cannot be checked yet. ${USAGE}`);
  const tell = (sentence) => console.log(sentence);
  const folder = checkpoints ?? findCheckpointFolder();
  const witnesses = readWitnessKeys();
  const url = findDatabaseUrl();
  await verifyDatabase({
    url,
    partner,
    folder,
    witnesses,
    tell,
    onProgress: progressOn(process.stderr),
  });
}
