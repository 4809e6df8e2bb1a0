import { join } from 'node:path';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { codeOf, describeFileError, messageOf } from '@/lib/platform/errors/operational-error';
import { findLargestSize, findText, folderNameOf, writeCheckpointFile } from './checkpoint-file';
import { NotSentError } from './problem';
import {
  formatCosigned,
  listCheckpointsAfter,
  listNewestCheckpoints,
  type StoredCheckpoint,
} from './stored-checkpoints';

// Witnesses cosign the newest checkpoints alone; the files of these are written again.
const RECENT = 16;
const BATCH = 256;
// Of what was missed, the rest comes in the next turn.
const MAX_MS = 10_000;

type Known = { largest: number; texts: Map<number, string> };

/**
 * The folder of a process, as far as it knows it. Which checkpoints are there, the files say: each server may
 * have a folder of its own.
 */
export class CheckpointFolder {
  private readonly known = new Map<string, Known>();

  constructor(private readonly folder: string) {}

  /**
   * Writes the checkpoints that are missing, the oldest first, and adds new cosignatures to the newest ones.
   * Gives the size of the newest there, if anything was written; else null. Throws NotSentError.
   */
  async write(tenant: Tenant, isStopped: () => boolean = () => false): Promise<number | null> {
    const recent = (await listNewestCheckpoints(tenant, RECENT)).reverse();
    const newest = recent.at(-1);
    if (!newest) return null;
    const path = join(this.folder, folderNameOf(originOf(newest)));
    try {
      const known = this.known.get(tenant.partnerId) ?? (await this.open(tenant, path));
      await requireAsLarge(tenant, { path, known, newest });
      this.known.set(tenant.partnerId, known);
      let missing = await listMissing(tenant, { known, recent });
      if (missing.length === 0) return null;
      const deadline = performance.now() + MAX_MS;
      while (missing.length > 0 && !isStopped() && performance.now() < deadline) {
        for (const checkpoint of missing) await put(path, { checkpoint, known });
        missing = await listMissing(tenant, { known, recent });
      }
      return known.largest;
    } catch (error) {
      // Whoever mended the folder may have changed what is in it.
      this.known.delete(tenant.partnerId);
      throw error instanceof NotSentError ? error : toNotSent(error, this.folder);
    }
  }

  private async open(tenant: Tenant, path: string): Promise<Known> {
    const largest = await findLargestSize(path);
    const text = largest > 0 ? await findText(join(path, String(largest))) : null;
    if (text !== null) await requireSameHistory(tenant, { path, size: largest, text });
    return { largest, texts: new Map() };
  }
}

// A file that is larger may be of another server, which has sealed more meanwhile; else this is an alarm.
async function requireAsLarge(
  tenant: Tenant,
  { path, known: { largest }, newest }: { path: string; known: Known; newest: StoredCheckpoint },
): Promise<void> {
  if (largest <= newest.size) return;
  const [again = newest] = await listNewestCheckpoints(tenant, 1);
  if (largest > again.size) throw shrunk(path, { largest, size: again.size });
}

// The file of the largest size must be a checkpoint of this log. Of one that has grown over it since it was
// rolled back, only this tells.
async function requireSameHistory(
  tenant: Tenant,
  { path, size, text }: { path: string; size: number; text: string },
): Promise<void> {
  const [own] = await listCheckpointsAfter(tenant, { size: size - 1, limit: 1 });
  if (!own || (own.size === size && bodyOf(own.note) === bodyOf(text))) return;
  throw forked(join(path, String(size)));
}

async function listMissing(
  tenant: Tenant,
  { known, recent }: { known: Known; recent: StoredCheckpoint[] },
): Promise<StoredCheckpoint[]> {
  const [oldest] = recent;
  if (oldest && known.largest < oldest.size) {
    const older = await listCheckpointsAfter(tenant, { size: known.largest, limit: BATCH });
    const unknown = older.filter(({ size }) => size < oldest.size);
    if (unknown.length > 0) return unknown;
  }
  return recent.filter((one) => known.texts.get(one.size) !== formatCosigned(one));
}

async function put(
  path: string,
  { checkpoint, known }: { checkpoint: StoredCheckpoint; known: Known },
): Promise<void> {
  const { size } = checkpoint;
  const file = join(path, String(size));
  const text = formatCosigned(checkpoint);
  const present = await findText(file);
  // Somebody may have put older files elsewhere; they do not come again.
  if (present !== null || size > known.largest) await write(file, { text, present });
  known.largest = Math.max(known.largest, size);
  known.texts.set(size, text);
  for (const [old] of known.texts) if (known.texts.size > RECENT) known.texts.delete(old);
}

async function write(
  file: string,
  { text, present }: { text: string; present: string | null },
): Promise<void> {
  if (present !== null && bodyOf(present) !== bodyOf(text)) throw forked(file);
  const lines = new Set([...linesOf(text), ...(present === null ? [] : linesOf(present))]);
  const whole = `${bodyOf(text)}\n\n${[...lines].join('\n')}\n`;
  if (whole !== present) await writeCheckpointFile(file, whole);
}

function originOf({ note }: StoredCheckpoint): string {
  return note.split('\n')[0] ?? '';
}

function bodyOf(note: string): string {
  return note.split('\n\n')[0] ?? '';
}

function linesOf(note: string): string[] {
  return (note.split('\n\n')[1] ?? '').split('\n').filter((line) => line !== '');
}

function forked(file: string): NotSentError {
  return new NotSentError(
    'forked',
    `${file} is a checkpoint that this database does not have: the log was forked or rolled back. \`npm run verify\` says more; nothing is written there before that folder was put elsewhere.`,
  );
}

function shrunk(path: string, { largest, size }: { largest: number; size: number }): NotSentError {
  return new NotSentError(
    'shrunk',
    `${path} has a checkpoint of ${largest} entries, and the newest of this database has ${size}: the log was rolled back. \`npm run verify\` says more; nothing is written there before that folder was put elsewhere.`,
  );
}

function toNotSent(error: unknown, folder: string): unknown {
  const code = codeOf(error);
  if (code === 'ENOENT')
    return new NotSentError('unwritable', `The folder ${folder} is missing; make it, or mount it.`);
  const sentence = describeFileError(error);
  if (sentence !== null) return new NotSentError('unwritable', sentence);
  const isOfSystem = error instanceof Error && 'syscall' in error;
  return isOfSystem ? new NotSentError('unwritable', messageOf(error)) : error;
}
