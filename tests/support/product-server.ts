import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { environmentWith } from '@/lib/platform/env/env';
import { ALLOCATOR_SETTINGS } from '@/scripts/allocator.mjs';

/** The production build, served by a separate process. */
export type ProductServer = {
  /** Stops it, by default gracefully, and waits for the exit. */
  end: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>;
  /** Sends it a signal without waiting. */
  send: (signal: NodeJS.Signals) => void;
  /** Its exit code; null when a signal ended it. */
  ended: Promise<number | null>;
};

const START_TIMEOUT_MS = 60_000;

/**
 * Serves the production build like `npm start`, on `port` and with additional `variables`. Resolves
 * when it is healthy; appends its output to the file `log`.
 */
export async function startProduct(options: {
  port: number;
  log: string;
  variables?: Record<string, string>;
}): Promise<ProductServer> {
  const server = spawnServer(options);
  const ended = once(server, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    server.kill(signal);
    await ended;
  };
  try {
    await untilHealthy(`http://localhost:${options.port}`, server);
    return { end, ended, send: (signal) => void server.kill(signal) };
  } catch (error) {
    await end('SIGKILL');
    throw new Error(`The product cannot be served; ${options.log} says why.`, { cause: error });
  }
}

/** Waits until the product at `origin` is healthy. Throws when `server` exits instead. */
export async function untilHealthy(origin: string, server?: ChildProcess): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await isHealthy(origin))) {
    const hasEnded = server && (server.exitCode !== null || server.signalCode !== null);
    if (hasEnded || performance.now() > deadline) throw new Error(`${origin} is not healthy.`);
    await sleep(50);
  }
}

/** A free port of this machine. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return address.port;
}

function spawnServer(options: Parameters<typeof startProduct>[0]): ChildProcess {
  mkdirSync(dirname(options.log), { recursive: true });
  const log = openSync(options.log, 'a');
  const env = environmentWith({
    // As set for it by scripts/allocator.mjs, so that the server is this very process.
    ...ALLOCATOR_SETTINGS,
    PORT: String(options.port),
    // As under npm: the server exits when the process that started it is killed.
    npm_lifecycle_event: 'start',
    ...options.variables,
  });
  const server = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    stdio: ['ignore', log, log],
    env,
  });
  closeSync(log);
  return server;
}

async function isHealthy(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  return answer?.status === 200;
}
