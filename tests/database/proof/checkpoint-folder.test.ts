import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCheckpointNote } from '@/lib/proof/witness/add-checkpoint';
import { recordCosignature } from '@/lib/proof/outside/stored-checkpoints';
import { CheckpointFolder } from '@/lib/proof/outside/write-to-folder';
import { CAN_MOUNT, fillDisk, mountSmallDisk } from '@/tests/support/database/small-disk';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeSealedPartner, rollBack } from '@/tests/support/proof/sealed-partner';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

const COSIGNATURE = '— witness.example AAAAAAAA';

async function start() {
  const sealed = await makeSealedPartner();
  const path = makeScratchFolder();
  const inside = join(path, `log.example_${sealed.partner.id}`);
  return {
    ...sealed,
    path,
    inside,
    folder: new CheckpointFolder(path),
    file: (size: number | null) => join(inside, String(size)),
    read: (size: number | null) => readFileSync(join(inside, String(size)), 'utf8'),
  };
}

it('has a file for each checkpoint, named by its size, in a folder named by the origin', async () => {
  const { folder, tenant, grow, inside, read, partner } = await start();
  const sizes = [Number(await folder.write(tenant))];
  expect(await folder.write(tenant)).toBeNull();
  sizes.push(await grow(), await grow(2));
  expect(await folder.write(tenant)).toBe(sizes.at(-1));
  expect(
    readdirSync(inside)
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual(sizes);
  for (const size of sizes)
    expect(parseCheckpointNote(read(size))?.checkpoint).toMatchObject({
      origin: `log.example/${partner.id}`,
      size,
    });
});

it('catches up with all that it has missed; what somebody put elsewhere does not come again', async () => {
  const { folder, tenant, grow, inside, path, file } = await start();
  const sizes = [Number(await folder.write(tenant))];
  for (let more = 0; more < 20; more += 1) sizes.push(await grow());
  const other = new CheckpointFolder(path);
  expect(await other.write(tenant)).toBe(sizes.at(-1));
  expect(readdirSync(inside)).toHaveLength(sizes.length);
  for (const size of sizes.slice(0, -2)) rmSync(file(size));
  await grow();
  for (const each of [other, new CheckpointFolder(path)]) await each.write(tenant);
  expect(readdirSync(inside)).toHaveLength(3);
});

it('adds cosignatures to files that are there, and loses none', async () => {
  const { folder, tenant, read, file, path } = await start();
  const size = Number(await folder.write(tenant));
  const before = read(size);
  await recordCosignature(tenant, { size, witness: 'witness.example', line: COSIGNATURE });
  expect(await folder.write(tenant)).toBe(size);
  expect(read(size)).toBe(`${before}${COSIGNATURE}\n`);
  writeFileSync(file(size), `${before}— other.example AAAAAAAA\n`);
  await new CheckpointFolder(path).write(tenant);
  expect(read(size).split('\n').slice(-3)).toEqual([COSIGNATURE, '— other.example AAAAAAAA', '']);
});

it('says that the log was rolled back or forked, and leaves what is there as it is', async () => {
  const { folder, tenant, grow, partner, read, inside, path } = await start();
  const first = Number(await folder.write(tenant));
  const last = await grow(2);
  await folder.write(tenant);
  await rollBack(partner, first);
  await expect(folder.write(tenant)).rejects.toMatchObject({ problem: 'shrunk' });
  await expect(new CheckpointFolder(path).write(tenant)).rejects.toMatchObject({
    problem: 'shrunk',
  });
  const kept = read(last);
  await grow(3);
  await expect(folder.write(tenant)).rejects.toMatchObject({
    problem: 'forked',
    message: expect.stringContaining(`/${last} is a checkpoint that this database does not have`),
  });
  expect(read(last)).toBe(kept);
  renameSync(inside, `${inside}.before`);
  expect(await folder.write(tenant)).not.toBeNull();
});

it('waits for a folder that is missing, that is no folder, or that may not be written', async () => {
  const { tenant, path, grow } = await start();
  const away = join(path, 'mount');
  const folder = new CheckpointFolder(away);
  await expect(folder.write(tenant)).rejects.toMatchObject({
    problem: 'unwritable',
    message: `The folder ${away} is missing; make it, or mount it.`,
  });
  writeFileSync(away, '');
  await expect(folder.write(tenant)).rejects.toMatchObject({ problem: 'unwritable' });
  rmSync(away);
  mkdirSync(away);
  const size = await grow();
  expect(await folder.write(tenant)).toBe(size);
});

it.skipIf(!CAN_MOUNT)('waits for a disk that is full, and leaves no half of a file', async () => {
  const { tenant, grow, partner } = await start();
  const disk = join(makeScratchFolder(), 'disk');
  mountSmallDisk(disk, { megabytes: 1 });
  const folder = new CheckpointFolder(disk);
  await folder.write(tenant);
  const empty = fillDisk(disk);
  const size = await grow();
  await expect(folder.write(tenant)).rejects.toMatchObject({
    problem: 'unwritable',
    message: expect.stringContaining('is full'),
  });
  expect(readdirSync(join(disk, `log.example_${partner.id}`))).toHaveLength(1);
  empty();
  expect(await folder.write(tenant)).toBe(size);
});
