import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { copyProject, startIn } from '@/tests/support/durability/demo';
import { listProcesses } from '@/lib/platform/process/process-list';
import { findFreePort } from '@/tests/support/product-server';
import {
  CAN_MOUNT,
  fillDisk,
  makeReadOnly,
  mountSmallDisk,
} from '@/tests/support/database/small-disk';

async function endOf(folder: string, port: number): Promise<{ code: number | null; last: string }> {
  const demo = startIn(folder, { command: ['demo'], port });
  const code = await demo.ended;
  return { code, last: demo.output().trimEnd().split('\n').at(-1) ?? '' };
}

const runsIn = (folder: string) =>
  listProcesses().filter(({ command }) => command.includes(`${folder}/`));

it('says in one sentence that another program uses its port, and leaves nothing behind', async () => {
  const folder = copyProject();
  const other = createServer().listen(await findFreePort(), '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => void other.close());
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await endOf(folder, port)).toEqual({
    code: 1,
    last: `Port ${port} is used by another program; set PORT to a free one.`,
  });
  expect(readdirSync(join(folder, '.data'))).toEqual([]);
  expect(existsSync(join(folder, '.data/postgres'))).toBe(false);
});

it.skipIf(!CAN_MOUNT)(
  'says in one sentence that its disk is full or read-only, and leaves nothing behind',
  async () => {
    const folder = copyProject();
    const disk = join(folder, '.data');
    const port = await findFreePort();
    // No space; space for a part of a new database; space for the database, but not for its data.
    mountSmallDisk(disk, { megabytes: 30 });
    const full = /^(The|PostgreSQL could not be set up: the) disk .* is full/;
    expect(await endOf(folder, port)).toEqual({ code: 1, last: expect.stringMatching(full) });
    expect(readdirSync(join(disk, 'postgres')).sort()).toEqual(['postgres.log', 'users']);
    expect(readdirSync(join(disk, 'postgres/users'))).toEqual([]);
    fillDisk(disk);
    expect(await endOf(folder, port)).toEqual({ code: 1, last: expect.stringMatching(full) });
    makeReadOnly(disk);
    expect(await endOf(folder, port)).toEqual({
      code: 1,
      last: expect.stringMatching(/cannot be written, because its file system is read-only\.$/),
    });
    expect(runsIn(disk)).toEqual([]);
  },
  120_000,
);
