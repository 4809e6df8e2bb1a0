// Checks the log of activities as an outsider does: it shares no code with the product. See docs/proof.md.
import { readArguments } from './arguments.mjs';
import { verifyDatabase } from './database/verify-database.mjs';
import { findCheckpointFolder, findDatabaseUrl, readWitnessKeys } from './environment.mjs';
import { Fault, Obstacle } from './fault.mjs';
import { verifyFiles } from './files/verify-files.mjs';
import { FileDatabase } from './files/with-database.mjs';
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
  const tell = (sentence) => console.log(sentence);
  const witnesses = readWitnessKeys();
  if (files.length > 0) {
    const database = new FileDatabase({ findUrl: findDatabaseUrl, partner });
    try {
      await verifyFiles(files, { witnesses, tell, database });
    } finally {
      await database.close();
    }
    return;
  }
  const folder = checkpoints ?? findCheckpointFolder();
  const onProgress = progressOn(process.stderr);
  await verifyDatabase({ url: findDatabaseUrl(), partner, folder, witnesses, tell, onProgress });
}
