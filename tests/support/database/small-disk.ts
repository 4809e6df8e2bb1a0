import { spawnSync } from 'node:child_process';
import { mkdirSync, openSync, closeSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { codeOf } from '@/lib/platform/errors/operational-error';

/** Whether tests can mount disks on this machine: on Linux, as root. Elsewhere, such tests are skipped. */
export const CAN_MOUNT = canMount();
if (!CAN_MOUNT) console.error('What needs a full disk is skipped: only root may mount one.');

/** Mounts an empty disk of the given size at `folder`, for the running test only. */
export function mountSmallDisk(folder: string, { megabytes }: { megabytes: number }): void {
  mkdirSync(folder, { recursive: true });
  run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  onTestFinished(() => run('umount', ['-l', folder]));
}

/** Makes the disk at `folder` read-only. */
export function makeReadOnly(folder: string): void {
  run('mount', ['-o', 'remount,ro', folder]);
}

/** Fills the disk of `folder` to the last byte; returns a function that frees it again. */
export function fillDisk(folder: string): () => void {
  const file = join(folder, 'filling');
  const handle = openSync(file, 'w');
  try {
    for (let size = 1 << 20; size > 0;) size = writes(handle, size) ? size : size >> 1;
  } finally {
    closeSync(handle);
  }
  return () => rmSync(file);
}

function writes(handle: number, size: number): boolean {
  try {
    return writeSync(handle, Buffer.alloc(size)) === size;
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') return false;
    throw error;
  }
}

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = join(tmpdir(), `activity-log-mount-${process.pid}`);
  mkdirSync(folder);
  try {
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
    return status === 0 && spawnSync('umount', [folder]).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
