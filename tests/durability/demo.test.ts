import { readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import { findEmbeddedUrls } from '@/lib/platform/database/embedded/embedded-server';
import { copyProject, healthAt, startDemo, startIn } from '@/tests/support/durability/demo';
import { findFreePort } from '@/tests/support/product-server';

const POLL = { timeout: 60_000 };
const RUNNING = 'The embedded database is running again.';

it('keeps serving when its database is killed, next to a second start and a backup, and again after kill -9', async () => {
  const folder = copyProject();
  const cluster = join(folder, '.data/postgres');
  const [port, other] = [await findFreePort(), await findFreePort()];
  const demo = await startDemo(folder, port);
  const server = findServer(folder);
  if (process.platform === 'linux') {
    expect(server).not.toBe(demo.pid);
    expect(readFileSync(`/proc/${server}/environ`, 'utf8')).toContain('MALLOC_ARENA_MAX=2\0');
  }
  const isWell = () => expect.poll(() => healthAt(port), POLL).toBe(200);
  const run = async (command: string[], at = port) => {
    const running = startIn(folder, { command, port: at });
    return { code: await running.ended, said: running.output() };
  };

  for (const at of [port, other]) {
    expect(await run(['demo'], at)).toEqual({
      code: 1,
      said: `The demo of this folder is already running at http://localhost:${port} (process ${server}); stop it first to start it again.\n`,
    });
  }
  expect(await healthAt(port)).toBe(200);

  const [postmaster] = readFileSync(join(cluster, 'data/postmaster.pid'), 'utf8').split('\n');
  process.kill(Number(postmaster), 'SIGKILL');
  await expect.poll(demo.output, POLL).toContain(RUNNING);
  await isWell();
  process.kill(await findBackend(cluster), 'SIGKILL');
  await isWell();

  const backup = join(folder, 'kept');
  expect(await run(['backup', backup])).toMatchObject({ code: 0 });
  expect(await run(['restore', backup, '--replace'])).toEqual({
    code: 1,
    said: `The embedded database is in use by process ${server}, such as npm run demo; stop it first. Nothing was changed.\n`,
  });

  // The server of a parent that was killed ends by itself, and the next demo waits for that.
  demo.kill('SIGKILL');
  await demo.ended;
  const after = await startDemo(folder, port);
  process.kill(findServer(folder), 'SIGKILL');
  expect(await after.ended).toBe(128 + constants.signals.SIGKILL);
  const stopped = await startDemo(folder, port);
  stopped.kill('SIGTERM');
  expect(await stopped.ended).toBe(0);
  const restarted = await startDemo(folder, port);
  await isWell();
  rmSync(join(cluster, 'data'), { recursive: true });
  expect(await restarted.ended).toBe(1);
  expect(restarted.output()).toMatch(/cannot be restarted: its folder .*data is gone\.\n/);
}, 240_000);

// The process that serves; the one that was started waits for it.
function findServer(folder: string): number {
  return JSON.parse(readFileSync(join(folder, '.data/demo.json'), 'utf8')).pid;
}

// A process that serves the application and has done so before.
async function findBackend(folder: string): Promise<number> {
  const urls = await findEmbeddedUrls({ folder });
  const { rows } = await withClient(urls?.ownerUrl ?? '', (client) =>
    client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE usename = 'activity_log_app' LIMIT 1",
    ),
  );
  return rows[0]?.pid ?? 0;
}
