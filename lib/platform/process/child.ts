import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { environmentWith } from '@/lib/platform/env/env';
import { closeOnExit } from './shutdown';

/** How to run a program: where its output goes, additional variables, and how long it may take. */
export type RunOptions = {
  stdio: StdioOptions;
  /** The working folder; by default that of this process. */
  folder?: string;
  variables?: Record<string, string>;
  timeoutMs?: number;
  onStart?: (child: ChildProcess) => void;
};

const KILL_AFTER_MS = 10_000;

/**
 * Runs a program until it exits and returns its exit code, or -1 when a signal ended it or it could
 * not be started. It is stopped at its timeout and when this process ends.
 */
export async function run(command: string[], options: RunOptions): Promise<number> {
  const [program = '', ...args] = command;
  const env = environmentWith(options.variables ?? {});
  const child = spawn(program, args, { stdio: options.stdio, cwd: options.folder, env });
  const ended = once(child, 'close').catch(() => [-1]);
  options.onStart?.(child);
  const end = closeOnExit(() => endChild(child, ended), {
    name: `The program ${basename(program)}`,
    timeoutMs: KILL_AFTER_MS + 2_000,
    forceClose: () => child.kill('SIGKILL'),
  });
  const timer = options.timeoutMs && setTimeout(() => void end(), options.timeoutMs);
  const [code] = await ended;
  if (timer) clearTimeout(timer);
  await end();
  return typeof code === 'number' ? code : -1;
}

/** The same for a Node program: its file and its arguments. */
export function runNode(args: string[], options: RunOptions): Promise<number> {
  return run([process.execPath, ...args], options);
}

async function endChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
  await ended;
  clearTimeout(timer);
}
