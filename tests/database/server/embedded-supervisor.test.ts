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
const POLL = { timeout: 60_000 };
const RUNNING = 'The embedded database is running again.';
const stoppedBecause = (cause: string) =>
  `The embedded database has stopped: ${cause}. Restarting it …`;

/** A supervised server with its log lines, and the error that ended the supervision. */
type SupervisedServer = {
  server: EmbeddedServer;
  messages: string[];
  failure: () => string | null;
  kill: () => void;
  responds: () => Promise<boolean>;
};

async function superviseNewServer(
  folder: string,
  retryDelaysMs?: number[],
): Promise<SupervisedServer> {
  const server = await startEmbeddedServer({ folder });
  const ending = new AbortController();
  const messages: string[] = [];
  let failure: string | null = null;
  const onProgress = (sentence: string) => void messages.push(sentence);
  server
    .supervise({ onProgress, signal: ending.signal, retryDelaysMs })
    .catch((error: unknown) => (failure = messageOf(error)));
  onTestFinished(async () => {
    ending.abort();
    await server.stop();
  });
  return {
    ...{ server, messages, failure: () => failure },
    kill: () => process.kill(pidOf(folder), 'SIGKILL'),
    responds: () =>
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
    const { server, messages, failure, kill, responds } = await superviseNewServer(folder);
    await withClient(server.ownerUrl, (client) => client.query('CREATE TABLE kept (id int)'));
    const killed = pidOf(folder);
    kill();
    await expect.poll(() => pidOf(folder), { ...POLL, interval: 5 }).not.toBe(killed);
    kill();
    await expect.poll(responds, POLL).toBe(true);
    await expect.poll(() => messages.at(-1), POLL).toBe(RUNNING);
    expect(messages[0]).toBe(stoppedBecause('it was killed'));
    await withClient(server.url, (client) => client.query('SELECT 1'));
    expect(failure()).toBeNull();

    rmSync(join(folder, 'data'), { recursive: true });
    await expect.poll(failure, POLL).toMatch(/cannot be restarted: its folder .* is gone\.$/);
  },
  LIMIT_MS,
);

it(
  'says that another program took its port meanwhile',
  async () => {
    const folder = join(makeScratchFolder(), 'postgres');
    const { server, failure, kill } = await superviseNewServer(folder, [0]);
    const blocker = createServer();
    onTestFinished(() => void blocker.close());
    kill();
    const takePort = () =>
      new Promise((resolve) => {
        blocker.once('error', () => resolve(false));
        blocker.listen(Number(new URL(server.url).port), '127.0.0.1', () => resolve(true));
      });
    await expect.poll(takePort, { ...POLL, interval: 1 }).toBe(true);
    await expect
      .poll(failure, { timeout: 120_000 })
      .toMatch(/another program has taken its port\.$/);
  },
  LIMIT_MS,
);

it.skipIf(!CAN_MOUNT)(
  'waits for space on a full disk, and gives up with that cause when there is none',
  async () => {
    const disk = join(makeScratchFolder(), 'disk');
    mountSmallDisk(disk, { megabytes: 160 });
    const folder = join(disk, 'postgres');
    const { messages, failure, kill, responds } = await superviseNewServer(
      folder,
      [0, 100, 400, 3_000],
    );
    const makeRoom = fillDisk(disk);
    kill();
    await expect
      .poll(() => messages, POLL)
      .toEqual([stoppedBecause(`the disk of ${folder} is full`)]);
    makeRoom();
    await expect.poll(responds, POLL).toBe(true);
    await expect.poll(() => messages.at(-1), POLL).toBe(RUNNING);

    fillDisk(disk);
    kill();
    const sentence = `The embedded database has stopped and cannot be restarted: the disk of ${folder} is full.`;
    await expect.poll(failure, POLL).toBe(sentence);
  },
  LIMIT_MS,
);
