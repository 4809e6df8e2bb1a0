import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { environmentWith } from '@/lib/platform/env/env';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

/** A command of the product that runs in a folder of its own, with its output so far. */
export type CommandInFolder = {
  pid: number;
  output: () => string;
  kill: (signal: NodeJS.Signals) => void;
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>;
};

const EXCLUDED = new Set(['.git', '.data', 'node_modules', 'tests', 'test-results']);
const START_TIMEOUT_MS = 90_000;

/** A copy of the built product with a database of its own, for the running test only. */
export function copyProject(): string {
  const folder = join(makeScratchFolder(), 'project');
  const isWanted = (path: string) => !path.startsWith(resolve('.next/cache'));
  for (const name of readdirSync('.').filter((entry) => !EXCLUDED.has(entry))) {
    cpSync(resolve(name), join(folder, name), { recursive: true, filter: isWanted });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Starts `npm run NAME -- ARGS` in such a copy, without npm. */
export function startIn(
  folder: string,
  { command, port = 0 }: { command: string[]; port?: number },
): CommandInFolder {
  const child = spawn(process.execPath, ['scripts/run.mjs', ...command], {
    cwd: folder,
    // Clears variables of the test runner that a shell would not have.
    env: environmentWith({
      PORT: String(port || 3000),
      ...{ NODE_ENV: '', DATABASE_URL: '', DATABASE_OWNER_URL: '', npm_lifecycle_event: '' },
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return { pid: child.pid ?? 0, output: () => output, kill: (signal) => child.kill(signal), ended };
}

/** Starts the demo of a copy and waits until it serves. */
export async function startDemo(folder: string, port: number): Promise<CommandInFolder> {
  const demo = startIn(folder, { command: ['demo'], port });
  await expect
    .poll(demo.output, { timeout: START_TIMEOUT_MS })
    .toContain(`  http://localhost:${port}\n`);
  return demo;
}

/** The status of a server's health check; null while there is no response. */
export async function healthAt(port: number): Promise<number | null> {
  const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => null);
  return answer?.status ?? null;
}
