import { build } from 'esbuild';

/** A module of this project that is to run elsewhere, and the comment that its file begins with. */
export type ProgramSource = { entry: string; banner: string };

/** A program in one file that runs with Node alone; `entry` is relative to the project folder. */
export async function bundleProgram({ entry, banner }: ProgramSource): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    banner: { js: banner },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
