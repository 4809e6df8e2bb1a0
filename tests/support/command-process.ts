import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { environmentWith } from '@/lib/platform/env/env';

/** A command of the product in a separate process. */
export type CommandProcess = {
  /** Sends a signal and waits for the exit. */
  end: (signal: NodeJS.Signals) => Promise<Ended>;
  ended: Promise<Ended>;
};

export type Ended = {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
};

/** Starts `npm run sync` on the settings of the test. */
export function startSync(args: string[], variables: Record<string, string> = {}): CommandProcess {
  return startCommandProcess(['sync', ...args], variables);
}

/** Starts `npm run NAME -- ARGS`, as npm does. */
export function startCommandProcess(
  command: [name: string, ...args: string[]],
  variables: Record<string, string> = {},
): CommandProcess {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...command], {
    env: environmentWith(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (output.stdout += String(data)));
  child.stderr.on('data', (data) => (output.stderr += String(data)));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...output }));
  return {
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}
