import { bundleProgram } from '@/lib/platform/process/bundle-program';

// Relative to the project folder, which every command runs in; the bundler of pages must not follow it.
const ENTRY = ['scripts', 'verify', 'pack', 'verify-pack.mjs'].join('/');

const BANNER = `// Checks the pack of evidence that it lies in: \`node verify.mjs\`. Needs Node.js 20.12 or newer, no network and
// nothing else. Sources: scripts/verify/ of the activity log.`;

const globals = globalThis as typeof globalThis & { activityLogVerifier?: Promise<string> };

/** The program that checks a pack, in one file without packages. Made once. */
export function getPackVerifier(): Promise<string> {
  globals.activityLogVerifier ??= bundleProgram({ entry: ENTRY, banner: BANNER }).catch(
    (error: unknown) => {
      delete globals.activityLogVerifier;
      throw error;
    },
  );
  return globals.activityLogVerifier;
}
