import { randomUUID } from 'node:crypto';
import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withPath, codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { findProcessIdentity, isAlive, currentProcessIdentity } from './process-identity';

const LOCK_TIMEOUT_MS = 300_000;

/** Runs `work` while no other process holds the lock `file`; the lock of a dead process is void. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await acquireLock(file);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * Takes the lock `file` for this process until it ends; false when another process, or this one, holds it
 * already. The lock of a dead process is void.
 */
export function takeLock(file: string): boolean {
  return withIdentityFile(file, (tempFile) => {
    if (link(tempFile, file)) return true;
    removeStaleLock(file);
    return link(tempFile, file);
  });
}

async function acquireLock(file: string): Promise<void> {
  const deadline = performance.now() + LOCK_TIMEOUT_MS;
  while (!takeLock(file)) {
    if (performance.now() > deadline) {
      throw new OperationalError(
        `Another command has held the lock ${file} for too long; stop it and try again.`,
      );
    }
    await sleep(50);
  }
}

// Written to another file and then linked, so that nobody reads a partial identity.
function withIdentityFile<T>(file: string, work: (tempFile: string) => T): T {
  const tempFile = `${file}.${randomUUID()}`;
  try {
    writeFileSync(tempFile, JSON.stringify(currentProcessIdentity()));
    return work(tempFile);
  } catch (error) {
    throw withPath(error, file);
  } finally {
    rmSync(tempFile, { force: true });
  }
}

function removeStaleLock(file: string): void {
  const holder = findProcessIdentity(file);
  if (holder && isAlive(holder)) return;
  const movedFile = `${file}.${randomUUID()}`;
  if (!rename(file, movedFile)) return;
  // Another process may have replaced the stale lock with its own since we looked: put it back.
  const movedHolder = findProcessIdentity(movedFile);
  if (movedHolder && isAlive(movedHolder)) link(movedFile, file);
  rmSync(movedFile);
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function rename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
