import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withClient } from '@/lib/platform/database/client';
import {
  findEmbeddedUrls,
  startEmbeddedServer,
} from '@/lib/platform/database/embedded/embedded-server';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const freshFolder = () => join(makeScratchFolder(), 'postgres');
const pidFile = (folder: string) => join(folder, 'data/postmaster.pid');
const ENDLESS = 'SELECT count(*) FROM generate_series(1, 1e12)';
const HOW_MANY_ENDLESS = `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query = '${ENDLESS}'`;
const run = (url: string, sql: string) => withClient(url, (client) => client.query(sql));

function killServer(folder: string): void {
  process.kill(Number(readFileSync(pidFile(folder), 'utf8').split('\n')[0]), 'SIGKILL');
}

it('is one server for everybody who starts it at once, and stops with the last of them', async () => {
  const folder = freshFolder();
  const [one, two] = await Promise.all([
    startEmbeddedServer({ folder }),
    startEmbeddedServer({ folder }),
  ]);
  expect(one.url).toBe(two.url);
  expect([one.startedHere, two.startedHere].sort()).toEqual([false, true]);
  await one.stop();
  expect(await findEmbeddedUrls({ folder })).toMatchObject({ url: two.url });
  await two.stop();
  expect(await findEmbeddedUrls({ folder })).toBeNull();
});

it('restarts with all commits after kill -9, even while a statement was running', async () => {
  const folder = freshFolder();
  const killed = await startEmbeddedServer({ folder });
  await run(killed.ownerUrl, 'CREATE TABLE kept AS SELECT 1 AS id');
  const endless = run(killed.url, ENDLESS).catch(String);
  await expect.poll(() => run(killed.url, HOW_MANY_ENDLESS)).toMatchObject({ rowCount: 1 });
  killServer(folder);
  const again = await startEmbeddedServer({ folder });
  expect(again).toMatchObject({ startedHere: true, url: killed.url });
  expect((await run(again.ownerUrl, 'SELECT id FROM kept')).rows).toEqual([{ id: 1 }]);
  expect(await endless).toMatch(/terminated/);
  await again.stop();
  await killed.stop();
});

it('starts despite a leftover pid file whose pid is in use again', async () => {
  const folder = freshFolder();
  await (await startEmbeddedServer({ folder })).stop();
  writeFileSync(pidFile(folder), `${process.pid}\n${folder}/data\n1\n5432\n\n127.0.0.1\n`);
  const again = await startEmbeddedServer({ folder });
  expect(again.startedHere).toBe(true);
  await again.stop();
});

it('keeps its data and its password private', async () => {
  const folder = freshFolder();
  await (await startEmbeddedServer({ folder })).stop();
  const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;
  expect([mode('.'), mode('data'), mode('password')]).toEqual([0o700, 0o700, 0o600]);
});
