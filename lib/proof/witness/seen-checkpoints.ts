import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, OperationalError } from '@/lib/platform/errors/operational-error';
import { writeFileDurably } from '@/lib/platform/process/write-file-durably';
import type { Checkpoint } from '@/lib/proof/core/checkpoint';
import { parseCheckpointNote } from './add-checkpoint';
import type { WitnessFolder } from './witness-folder';

/** The newest checkpoint of a log that a witness cosigned, and the note with both signatures. */
export type SeenCheckpoint = { checkpoint: Checkpoint; text: string };

// Evidence against a log; a log that goes on being wrong adds nothing to it.
const MAX_REFUSED = 1_000;

/** How the protocol names a log: the SHA-256 of its origin. */
export function originHash(origin: string): string {
  return createHash('sha256').update(origin).digest('hex');
}

/**
 * The newest checkpoint by the log's hash; null when there is none. Throws OperationalError when the file is
 * damaged: to begin anew would let a log show another history.
 */
export function findSeenCheckpoint(
  { checkpoints }: WitnessFolder,
  hash: string,
): SeenCheckpoint | null {
  const file = join(checkpoints, hash);
  const text = readText(file);
  if (text === null) return null;
  const parsed = parseCheckpointNote(text);
  if (parsed && originHash(parsed.checkpoint.origin) === hash)
    return { checkpoint: parsed.checkpoint, text };
  throw new OperationalError(
    `${file} is damaged, so nothing of this log is cosigned; bring it back as it was.`,
  );
}

/** Keeps the newest checkpoint of a log; it is on the disk when this returns. */
export function keepSeenCheckpoint(
  { checkpoints }: WitnessFolder,
  { checkpoint, text }: SeenCheckpoint,
): void {
  writeFileDurably(join(checkpoints, originHash(checkpoint.origin)), { text });
}

/** Keeps a checkpoint that was refused though its log signed it: with the one that was seen, it is proof. */
export function keepRefusedCheckpoint(
  { refused }: WitnessFolder,
  { checkpoint, text }: SeenCheckpoint,
): void {
  const root = checkpoint.root.toString('hex', 0, 8);
  const file = join(refused, `${originHash(checkpoint.origin)}-${checkpoint.size}-${root}`);
  if (existsSync(file) || readdirSync(refused).length >= MAX_REFUSED) return;
  writeFileDurably(file, { text });
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
