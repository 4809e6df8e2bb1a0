import { build } from 'esbuild';

// Relative to the project folder, which every command runs in; the bundler of pages must not follow it.
const ENTRY = ['scripts', 'verify', 'pack', 'verify-pack.mjs'].join('/');

const BANNER = `// Checks the pack of evidence that it lies in: \`node verify.mjs\`. Needs Node.js 20.12 or newer, no network and
// nothing else. Sources: scripts/verify/ of the activity log.`;

const globals = globalThis as typeof globalThis & { activityLogVerifier?: Promise<string> };

/** The program that checks a pack, in one file without packages. Made once. */
export function getPackVerifier(): Promise<string> {
  globals.activityLogVerifier ??= bundle().catch((error: unknown) => {
    delete globals.activityLogVerifier;
    throw error;
  });
  return globals.activityLogVerifier;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    banner: { js: BANNER },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
