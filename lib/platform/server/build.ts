import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { runNode } from '@/lib/platform/process/child';
import { withLock } from '@/lib/platform/process/lock';
import { kill } from '@/lib/platform/process/process-list';
import {
  findProcessIdentity,
  isAlive,
  processIdentityOf,
} from '@/lib/platform/process/process-identity';
import { logStep } from '@/lib/platform/process/progress-log';
import { fingerprintSources } from './sources';

const BUILT = '.next/BUILD_ID';
const STAMP = '.next/built-from';
const LOCK = '.data/build.lock';
const BUILDER = '.data/build.pid';
const LOG = '.data/build.log';
const LOG_LINES_SHOWN = 40;
const ENVIRONMENT = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

/** Whether there is a production build to serve. */
export function isBuilt(): boolean {
  return existsSync(BUILT);
}

/** Builds the pages for production unless the existing build was made from these very sources. */
export async function buildIfChanged(): Promise<void> {
  mkdirSync('.data', { recursive: true });
  await withLock(LOCK, async () => {
    if (isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprintSources())
      return;
    await logStep('Building the pages …', buildIntoLog);
  });
}

/** Builds the pages for production, showing the output; throws OperationalError when it fails. */
export async function build(): Promise<void> {
  mkdirSync('.data', { recursive: true });
  await withLock(LOCK, async () => {
    if ((await runBuild('inherit')) !== 0)
      throw new OperationalError('The build failed; see above.');
  });
}

async function buildIntoLog(): Promise<void> {
  const log = openSync(LOG, 'w');
  const code = await runBuild(['ignore', log, log]).finally(() => closeSync(log));
  if (code === 0) return;
  const lines = readFileSync(LOG, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN);
  throw new OperationalError(`${lines.join('\n')}\nThe build failed; ${LOG} has the full output.`);
}

async function runBuild(stdio: 'inherit' | ['ignore', number, number]): Promise<number> {
  endOrphanedBuild();
  const fingerprint = fingerprintSources();
  rmSync(STAMP, { force: true });
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const onStart = ({ pid }: { pid?: number }) =>
    pid && writeFileSync(BUILDER, JSON.stringify(processIdentityOf(pid)));
  const code = await runNode([next, 'build'], { stdio, onStart, variables: ENVIRONMENT });
  rmSync(BUILDER, { force: true });
  if (code === 0) writeFileSync(STAMP, fingerprint);
  return code;
}

// A command killed with -9 leaves its build running, and Next.js allows only one at a time.
function endOrphanedBuild(): void {
  const builder = findProcessIdentity(BUILDER);
  if (builder && isAlive(builder)) kill(builder.pid, 'SIGKILL');
}
