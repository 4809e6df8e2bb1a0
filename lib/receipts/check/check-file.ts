import type { Scope } from '@/lib/auth/scope';
import { listExportsOf } from '@/lib/receipts/exports/list-exports';
import type { FileFacts } from '@/lib/receipts/compare/checked-file';
import { describeDifferences } from './describe-differences';
import type { Differences, FileCheck, Verdict } from './file-check';
import { FileInThread } from '@/lib/receipts/compare/file-in-thread';
import { findLikelyExport } from './likely-export';

/** A file that is handed back: its name, and its bytes while they arrive. */
export type HandedFile = { fileName: string; chunks: AsyncIterable<Uint8Array> };

// How many exports of exactly this file are counted.
const MAX_SAME_FILES = 1000;

/**
 * Reads a file to its end, in constant memory, and finds out which export of the partner it is, or was.
 * Throws what reading it throws, and the reason of `signal`.
 */
export async function checkFile(
  scope: Scope,
  { handed: { fileName, chunks }, signal }: { handed: HandedFile; signal: AbortSignal },
): Promise<FileCheck> {
  const file = new FileInThread();
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      await file.add(chunk);
    }
    const facts = await file.finish();
    return await judge(scope, { file, facts, fileName, signal });
  } finally {
    await file.close();
  }
}

type Judged = { file: FileInThread; facts: FileFacts; fileName: string; signal: AbortSignal };

async function judge(scope: Scope, judged: Judged): Promise<FileCheck> {
  const { facts, fileName } = judged;
  const { sha256, bytes, lines } = facts;
  const check = { fileName, sha256, bytes, lines, exportId: null, sameFiles: 0, differences: null };
  const same = await listExportsOf(scope, { sha256, limit: MAX_SAME_FILES });
  const [newest] = same;
  if (newest)
    return {
      ...check,
      verdict: 'unchanged',
      exportId: newest.recordId,
      sameFiles: same.length,
    };
  if (bytes === 0) return { ...check, verdict: 'empty' };
  if (lines === null) return { ...check, verdict: 'too_long' };
  const likely = await findLikelyExport(scope, judged);
  if (!likely) return { ...check, verdict: 'unknown' };
  const { exported } = likely;
  const differences = await describeDifferences(scope, { ...likely, file: judged.file });
  return { ...check, verdict: verdictOf(differences), exportId: exported.recordId, differences };
}

function verdictOf({ heading, changed, missing, added, moved }: Differences): Verdict {
  const count = changed.count + missing.count + added.count + moved;
  return count === 0 && (heading === null || heading === 'same') ? 'rewritten' : 'changed';
}
