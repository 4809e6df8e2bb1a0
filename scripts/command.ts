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

// A terminal sends Ctrl-C to npm and to us, and npm passes it on to us again.
const SAME_SIGNAL_MS = 500;

let endingSince: number | null = null;

/**
 * Runs scripts/NAME.ts and exits: 0 on success, 1 with one sentence on stderr on failure. On SIGINT
 * and SIGTERM it closes all open resources first.
 */
export async function runCommand({
  name,
  ...context
}: CommandContext & { name: string }): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void exitAfter(signal));
  }
  // npm's exit after a signal does not count as a second signal.
  exitWithNpm(() => endingSince === null && void exitAfter('SIGTERM'));
  try {
    await execute(name, context);
    await closeAll();
    if (endingSince === null) process.exit();
  } catch (error) {
    // Errors while everything is being closed are a consequence of that.
    if (endingSince !== null) return;
    console.error(await describe(error));
    await closeAll().catch(async (failure: unknown) => console.error(await describe(failure)));
    process.exit(1);
  }
}

async function execute(name: string, context: CommandContext): Promise<void> {
  if (!existsSync(`scripts/${name}.ts`))
    throw new OperationalError(`There is no command "${name}".`);
  // Tests must not depend on a developer's .env.
  if (name !== 'test' && name !== 'check') loadEnvFiles({ isDevelopment: name === 'dev' });
  // A witness has no database.
  if (name !== 'witness') await generateClient();
  const command: { default: (context: CommandContext) => Promise<void> } = await import(
    `./${name}.ts`
  );
  await command.default(context);
}

// The first signal closes everything gracefully, each resource within its timeout; a second one exits
// at once.
async function exitAfter(signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const code = 128 + constants.signals[signal];
  if (endingSince !== null) {
    if (performance.now() - endingSince < SAME_SIGNAL_MS) return;
    logLine('Received a second signal: exiting at once.');
    forceCloseAll();
    process.exit(code);
  }
  endingSince = performance.now();
  try {
    await closeAll();
    // A server sets its exit code in advance: for it, a signal is the normal end.
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
    // On a fresh clone it cannot be imported before the Prisma client is generated.
    const { findEmbeddedExitCause } = await import('@/lib/platform/database/current-database');
    const cause = findEmbeddedExitCause();
    if (cause !== null)
      return `The embedded database has stopped: ${cause}. Fix this and run the command again.`;
    return `The database became unavailable (${messageOf(error)}). Run this again when it is back.`;
  }
  return `${messageOf(error)}\nThis error was unexpected; DEBUG=1 shows its stack trace.`;
}
