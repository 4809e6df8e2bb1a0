import { spawn, type ChildProcess } from 'node:child_process';
import { environmentWithout } from '@/lib/platform/env/env';

/** How a command ended: its exit code, null when it was killed, and the end of what it wrote. */
export type ShellResult = { code: number | null; isLate: boolean; output: string };

const MAX_OUTPUT = 2_000;

// What it prints may be read by others, and it needs none of them.
const SECRETS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_REPLICA_URL',
  'ENTRA_CLIENT_SECRET',
  'NEXTAUTH_SECRET',
  'OIDC_CLIENT_SECRET',
  'PROOF_KEY_FILE',
  'SECRETS_KEY',
];

/**
 * Runs a command line by the shell with a text on its standard input. After `timeoutMs`, and when `signal`
 * aborts, it is killed with all that it has started. It gets none of the product's secrets.
 */
export async function runShellCommand(
  command: string,
  { input, timeoutMs, signal }: { input: string; timeoutMs: number; signal: AbortSignal },
): Promise<ShellResult> {
  const child = spawn(command, {
    shell: true,
    // A group of its own, so that what it starts can be killed with it.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: environmentWithout(SECRETS),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output = (output + data.toString()).slice(-MAX_OUTPUT)));
  // A command need not read what it is given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const { code, isLate } = await untilEnded(
    child,
    AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
  );
  // What it left behind in the background may hold its output open.
  child.stdout.destroy();
  child.stderr.destroy();
  return { code, isLate, output: output.trim() };
}

async function untilEnded(
  child: ChildProcess,
  signal: AbortSignal,
): Promise<{ code: number | null; isLate: boolean }> {
  const stop = () => killGroup(child);
  signal.addEventListener('abort', stop);
  try {
    const code = await new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(null));
      child.once('exit', (exitCode) => resolve(exitCode));
      if (signal.aborted) stop();
    });
    return { code, isLate: signal.aborted };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
