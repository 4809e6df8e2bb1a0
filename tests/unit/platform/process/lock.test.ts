import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { withLock } from '@/lib/platform/process/lock';
import { currentProcessIdentity } from '@/lib/platform/process/process-identity';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const freshLock = () => join(makeScratchFolder(), 'lock');

it('admits one holder at a time', async () => {
  const lock = freshLock();
  let inside = 0;
  const most: number[] = [];
  const work = async () => {
    most.push(++inside);
    await new Promise(setImmediate);
    inside--;
  };
  await Promise.all([1, 2, 3].map(() => withLock(lock, work)));
  expect(most).toEqual([1, 1, 1]);
});

it('is released after a failure, and leaves nothing behind', async () => {
  const lock = freshLock();
  const failing = withLock(lock, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await withLock(lock, async () => 'yes')).toBe('yes');
  expect(readdirSync(dirname(lock))).toEqual([]);
});

it.each([
  ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, started: '1' })],
  [
    'a process whose number is in use again',
    JSON.stringify({ ...currentProcessIdentity(), started: 'before' }),
  ],
  ['a machine that lost power while writing', ''],
])('does not wait for the lock of %s', async (_holder, content) => {
  const lock = freshLock();
  writeFileSync(lock, content);
  expect(await withLock(lock, async () => 'in')).toBe('in');
});
