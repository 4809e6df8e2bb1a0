import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { environmentWith } from '@/lib/platform/env/env';

/** A command of the product in a separate process, without npm. */
export type RunningCommand = {
  kill: () => void;
  /** Its output and exit code; null when it was killed. */
  ended: Promise<{ code: number | null; output: string }>;
};

/** Starts `npm run NAME -- ARGS`, without npm in between. */
export function startCommand(name: string, args: string[]): RunningCommand {
  const child = spawn(process.execPath, ['scripts/run.mjs', name, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentWith({}),
  });
  const exited = once(child, 'exit');
  const printed = text(child.stdout);
  const ended = (async () => {
    const [code]: (number | null)[] = await exited;
    return { code: code ?? null, output: await printed };
  })();
  return { kill: () => child.kill('SIGKILL'), ended };
}
