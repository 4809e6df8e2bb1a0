import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { applySettings } from '@/lib/platform/env/env';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { runNode } from '@/lib/platform/process/child';
import { ALLOCATOR_SETTINGS } from '@/scripts/allocator.mjs';

/** A production server in a process of its own. */
export type ServerProcess = { site: string; pid: number };

const START_TIMEOUT_MS = 60_000;

/**
 * Runs `work` with a fresh production server on the current settings, and stops it afterwards. The
 * server is that of the checkout in `folder`, which must have been built.
 */
export async function withServer<T>(
  work: (server: ServerProcess) => Promise<T>,
  folder = '.',
): Promise<T> {
  const port = await findFreePort();
  const site = `http://localhost:${port}`;
  // As `npm start` sets them, without the process in between.
  applySettings({ ...ALLOCATOR_SETTINGS, PORT: String(port), NEXTAUTH_URL: site });
  let child: ChildProcess | null = null;
  const ended = runNode(argumentsOfStart(folder), {
    stdio: ['ignore', 'ignore', 'inherit'],
    folder,
    onStart: (started) => (child = started),
  });
  try {
    await Promise.race([waitUntilHealthy(site), ended.then(endedEarly)]);
    return await work({ site, pid: pidOf(child) });
  } finally {
    stop(child);
    await ended;
  }
}

// What `npm start` runs, including memory limits, but without npm in between.
function argumentsOfStart(folder: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return String(scripts.start).split(' ').slice(1);
}

/** The peak memory of a process in bytes; null where the system does not provide it. */
export function findPeakMemory(pid: number): number | null {
  try {
    const [, kilobytes] =
      /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function waitUntilHealthy(site: string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const isHealthy = await fetch(`${site}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) return;
    await sleep(50);
  }
  throw new OperationalError('The server to measure does not answer.');
}

function endedEarly(code: number): never {
  throw new OperationalError(`The server to measure ended with code ${code}.`);
}

function pidOf(child: ChildProcess | null): number {
  if (child?.pid === undefined) throw new OperationalError('The server to measure did not start.');
  return child.pid;
}

function stop(child: ChildProcess | null): void {
  child?.kill('SIGTERM');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new OperationalError('There is no free port.'));
      });
    });
  });
}
