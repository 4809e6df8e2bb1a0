import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import {
  startEmbeddedServer,
  type EmbeddedServer,
} from '@/lib/platform/database/embedded/embedded-server';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import { CAN_MOUNT, fillDisk, mountSmallDisk } from '@/tests/support/database/small-disk';

const LIMIT_MS = 180_000;
const PATIENCE = { timeout: 60_000 };
const RUNS = 'The embedded database is running again.';
const ended = (cause: string) => `The embedded database has stopped: ${cause}. Restarting it …`;

/** A supervised server with its log lines, and the error that ended the supervision. */
type Kept = {
  server: EmbeddedServer;
  told: string[];
  lost: () => string | null;
  kill: () => void;
  answers: () => Promise<boolean>;
};

async function keepServer(folder: string, retryDelaysMs?: number[]): Promise<Kept> {
  const server = await startEmbeddedServer({ folder });
  const ending = new AbortController();
  const told: string[] = [];
  let lost: string | null = null;
  const onProgress = (sentence: string) => void told.push(sentence);
  server
    .supervise({ onProgress, signal: ending.signal, retryDelaysMs })
    .catch((error: unknown) => (lost = messageOf(error)));
  onTestFinished(async () => {
    ending.abort();
    await server.stop();
  });
  return {
    ...{ server, told, lost: () => lost },
    kill: () => process.kill(pidOf(folder), 'SIGKILL'),
    answers: () =>
      withClient(server.url, (client) => client.query('SELECT 1')).then(
        () => true,
        () => false,
      ),
  };
}

function pidOf(folder: string): number {
  return Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
}

it(
  'restarts a killed server, even during its recovery, and says so, but not without its folder',
  async () => {
    const folder = join(makeScratchFolder(), 'postgres');
    const { server, told, lost, kill, answers } = await keepServer(folder);
    await withClient(server.ownerUrl, (client) => client.query('CREATE TABLE kept (id int)'));
    const killed = pidOf(folder);
    kill();
    await expect.poll(() => pidOf(folder), { ...PATIENCE, interval: 5 }).not.toBe(killed);
    kill();
    await expect.poll(answers, PATIENCE).toBe(true);
    await expect.poll(() => told.at(-1), PATIENCE).toBe(RUNS);
    expect(told[0]).toBe(ended('it was killed'));
    await withClient(server.url, (client) => client.query('SELECT 1'));
    expect(lost()).toBeNull();

    rmSync(join(folder, 'data'), { recursive: true });
    await expect.poll(lost, PATIENCE).toMatch(/cannot be restarted: its folder .* is gone\.$/);
  },
  LIMIT_MS,
);

it(
  'says that another program took its port meanwhile',
  async () => {
    const folder = join(makeScratchFolder(), 'postgres');
    const { server, lost, kill } = await keepServer(folder, [0]);
    const thief = createServer();
    onTestFinished(() => void thief.close());
    kill();
    const take = () =>
      new Promise((resolve) => {
        thief.once('error', () => resolve(false));
        thief.listen(Number(new URL(server.url).port), '127.0.0.1', () => resolve(true));
      });
    await expect.poll(take, { ...PATIENCE, interval: 1 }).toBe(true);
    await expect.poll(lost, { timeout: 120_000 }).toMatch(/another program has taken its port\.$/);
  },
  LIMIT_MS,
);

it.skipIf(!CAN_MOUNT)(
  'waits for space on a full disk, and gives up with that cause when there is none',
  async () => {
    const disk = join(makeScratchFolder(), 'disk');
    mountSmallDisk(disk, { megabytes: 160 });
    const folder = join(disk, 'postgres');
    const { told, lost, kill, answers } = await keepServer(folder, [0, 100, 400, 3_000]);
    const makeRoom = fillDisk(disk);
    kill();
    await expect.poll(() => told, PATIENCE).toEqual([ended(`the disk of ${folder} is full`)]);
    makeRoom();
    await expect.poll(answers, PATIENCE).toBe(true);
    await expect.poll(() => told.at(-1), PATIENCE).toBe(RUNS);

    fillDisk(disk);
    kill();
    const words = `The embedded database has stopped and cannot be restarted: the disk of ${folder} is full.`;
    await expect.poll(lost, PATIENCE).toBe(words);
  },
  LIMIT_MS,
);
