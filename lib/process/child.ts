import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeAtEnd } from '@/lib/process/closing';

/**
 * Runs Node with `args` until it ends, and gives its exit code; it is ended with this process.
 * `onStart` gets the child as soon as it runs.
 */
export async function runNode(
  args: string[],
  { stdio, onStart }: { stdio: StdioOptions; onStart?: (child: ChildProcess) => void },
): Promise<number> {
  return run([process.execPath, ...args], { stdio, onStart });
}

/** The same for any program; -1 when it could not even be started. */
export async function run(
  [command = '', ...args]: string[],
  { stdio, onStart }: { stdio: StdioOptions; onStart?: (child: ChildProcess) => void },
): Promise<number> {
  const child = spawn(command, args, { stdio });
  const ended = once(child, 'close').catch(() => [-1]);
  onStart?.(child);
  const end = closeAtEnd(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const [code] = await ended;
  await end();
  return typeof code === 'number' ? code : -1;
}
