import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { generateClient } from '@/lib/platform/database/generate-client';
import { isDatabaseUnavailableError } from '@/lib/platform/database/connections/database-unavailable-error';
import { isDebugging } from '@/lib/platform/env/env';
import { loadEnvFiles } from '@/lib/platform/env/env-files';
import {
  codeOf,
  describeFileError,
  OperationalError,
  messageOf,
  stackOf,
} from '@/lib/platform/errors/operational-error';
import { closeAll, forceCloseAll } from '@/lib/platform/process/shutdown';
import { exitWithNpm } from '@/lib/platform/process/npm-parent';
import { logLine } from '@/lib/platform/process/progress-log';
import type { CommandContext } from './command-context';

// A terminal sends Ctrl-C to npm and to us, and npm passes it on.
const SAME_SIGNAL_MS = 500;

let endingSince: number | null = null;

/**
 * Runs scripts/NAME.ts and ends the process: 0 when done, 1 with one sentence on stderr when not.
 * On SIGINT and SIGTERM everything that is open is closed first.
 */
export async function runCommand({
  name,
  ...context
}: CommandContext & { name: string }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void endAfter(signal));
  }
  // Its own end is no second signal.
  exitWithNpm(() => endingSince === null && void endAfter('SIGTERM'));
  try {
    await execute(name, context);
    await closeAll();
    if (endingSince === null) process.exit();
  } catch (error) {
    // Whatever fails while everything is being closed fails because of that.
    if (endingSince !== null) return;
    console.error(await describe(error));
    await closeAll().catch(async (failure: unknown) => console.error(await describe(failure)));
    process.exit(1);
  }
}

async function execute(name: string, context: CommandContext): Promise<void> {
  if (!existsSync(`scripts/${name}.ts`))
    throw new OperationalError(`There is no command "${name}".`);
  // The tests must not depend on what a developer keeps in .env.
  if (name !== 'test' && name !== 'check') loadEnvFiles({ isDevelopment: name === 'dev' });
  await generateClient();
  const command: { default: (context: CommandContext) => Promise<void> } = await import(
    `./${name}.ts`
  );
  await command.default(context);
}

// The first signal ends all in good order, each part within its own limit; a second one at once.
async function endAfter(signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const code = 128 + constants.signals[signal];
  if (endingSince !== null) {
    if (performance.now() - endingSince < SAME_SIGNAL_MS) return;
    logLine('A second signal came: ending at once.');
    forceCloseAll();
    process.exit(code);
  }
  endingSince = performance.now();
  try {
    await closeAll();
    // A server sets its exit code beforehand: for it, a signal is the ordinary end.
    process.exit(process.exitCode ?? code);
  } catch (error) {
    console.error(await describe(error));
    process.exit(1);
  }
}

async function describe(error: unknown): Promise<string> {
  if (isDebugging()) return stackOf(error);
  if (error instanceof OperationalError) return error.message;
  const fileTrouble = describeFileError(error);
  if (fileTrouble !== null) return fileTrouble;
  // PostgreSQL's "disk_full".
  if (codeOf(error) === '53100') {
    return `The disk of the database is full (${messageOf(error)}). Make room and run this again.`;
  }
  if (isDatabaseUnavailableError(error)) {
    // On a fresh clone it cannot be imported before the client of the database is generated.
    const { findEmbeddedExitCause } = await import('@/lib/platform/database/current-database');
    const cause = findEmbeddedExitCause();
    if (cause !== null)
      return `The embedded database has ended: ${cause}. Mend that and run this again.`;
    return `The database went out of reach (${messageOf(error)}). Run this again when it is back.`;
  }
  return `${messageOf(error)}\nThis was not expected; DEBUG=1 shows where it happened.`;
}
