import { build } from 'esbuild';
import { writeFileDurably } from '@/lib/platform/process/write-file-durably';

const BANNER = `// A witness of transparency logs (C2SP tlog-witness): \`node witness.mjs --folder FOLDER\`. It needs Node.js 20.19
// or newer and nothing else. Sources: lib/proof/witness/ of the activity log.`;

/** Writes the witness as one file, for machines that have Node.js and nothing of this repository. */
export async function writeProgram(file: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['scripts/witness/alone.ts'],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    banner: { js: BANNER },
    logLevel: 'silent',
  });
  writeFileDurably(file, { text: outputFiles[0]?.text ?? '' });
}
