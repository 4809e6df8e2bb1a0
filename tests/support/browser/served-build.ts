import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { useSettings } from '@/lib/env';
import { closeAtEnd } from '@/lib/process/closing';

const LOG = '.data/test/served-build.log';
const PATIENCE_MS = 60_000;

/**
 * Serves the production build on a free port as `npm start` does, on the database of the settings,
 * until everything is closed. NEXTAUTH_URL names its address from then on.
 */
export async function serveBuild(): Promise<void> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  useSettings({
    PORT: String(port),
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: crypto.randomUUID(),
    // The zone of the server's machine must not matter.
    TZ: 'Asia/Kathmandu',
    // The server ends by itself when the process that started it is killed, as below npm.
    npm_lifecycle_event: 'start',
  });
  const server = start();
  const ended = once(server, 'exit');
  closeAtEnd(async () => {
    server.kill('SIGTERM');
    await ended;
  });
  await untilHealthy(origin, server);
}

function start(): ChildProcess {
  mkdirSync('.data/test', { recursive: true });
  const log = openSync(LOG, 'w');
  const stdio = ['ignore', log, log] as const;
  const server = spawn(process.execPath, ['scripts/run.mjs', 'start'], { stdio: [...stdio] });
  closeSync(log);
  return server;
}

async function untilHealthy(origin: string, server: ChildProcess): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isHealthy(origin))) {
    if (server.exitCode !== null || performance.now() > deadline)
      throw new Error(`The production build cannot be served; ${LOG} says why.`);
    await sleep(50);
  }
}

async function isHealthy(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/api/health`).catch(() => null);
  return answer?.status === 200;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No port was given.');
  return address.port;
}
