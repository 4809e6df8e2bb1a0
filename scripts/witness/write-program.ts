import { bundleProgram } from '@/lib/platform/process/bundle-program';
import { writeFileDurably } from '@/lib/platform/process/write-file-durably';

const ENTRY = 'scripts/witness/alone.ts';

const BANNER = `// A witness of transparency logs (C2SP tlog-witness): \`node witness.mjs --folder FOLDER\`. It needs Node.js 20.19
// or newer and nothing else. Sources: lib/proof/witness/ of the activity log.`;

/** Writes the witness as one file, for machines that have Node.js and nothing of this repository. */
export async function writeProgram(file: string): Promise<void> {
  writeFileDurably(file, { text: await bundleProgram({ entry: ENTRY, banner: BANNER }) });
}
