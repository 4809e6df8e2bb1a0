import { exportFileName } from '@/lib/activity/export/export-response';
import type { Scope } from '@/lib/auth/scope';
import { now } from '@/lib/platform/time/time';
import type { ExportedFile } from '@/lib/receipts/exports/exported-file';
import { filterOfExport } from '@/lib/receipts/exports/export-view';
import { listWholeExports } from '@/lib/receipts/exports/list-exports';
import { LINE_BYTES } from '@/lib/receipts/lines/line-hash';
import { readFirstLines, readList } from '@/lib/receipts/lists/read-list';
import type { FileFacts } from '@/lib/receipts/compare/checked-file';
import type { FileInThread } from '@/lib/receipts/compare/file-in-thread';

/** The export that a file most likely was, and the list of its lines. */
export type LikelyExport = { exported: ExportedFile; list: Uint8Array };

// How many exports are looked at, of how many their lists are read, and how much of these.
const MAX_EXPORTS = 300;
const MAX_LISTS = 40;
const MAX_LIST_BYTES = 200 * 1024 * 1024;

// With so many rows in common no other export will have more.
const ENOUGH = 0.9;

type Asked = { file: FileInThread; facts: FileFacts; fileName: string; signal: AbortSignal };

/** The export that has most rows in common with a file; null when none has any. */
export async function findLikelyExport(scope: Scope, asked: Asked): Promise<LikelyExport | null> {
  const { file, facts, signal } = asked;
  let best: (LikelyExport & { share: number }) | null = null;
  let bytes = 0;
  for (const exported of await listCandidates(scope, asked)) {
    signal.throwIfAborted();
    const list = await readList(scope, exported.recordId);
    bytes += list.byteLength;
    const common = await file.countCommonRows(list);
    const heading = facts.format === 'csv' ? 1 : 0;
    const all = Math.max(facts.lines ?? 0, list.byteLength / LINE_BYTES) - heading;
    const share = common / Math.max(1, all);
    if (common > 0 && share > (best?.share ?? 0)) best = { exported, list, share };
    if (share >= ENOUGH || bytes > MAX_LIST_BYTES) break;
  }
  return best;
}

// The most likely ones first: by the heading, the file's name, and the number of rows.
async function listCandidates(scope: Scope, { facts, fileName }: Asked): Promise<ExportedFile[]> {
  const whole = await listWholeExports(scope, MAX_EXPORTS);
  const listed = whole.filter(
    ({ format, linesSha256 }) => format === facts.format && linesSha256 !== null,
  );
  const ids = listed.map(({ recordId }) => recordId);
  const firstLines = await readFirstLines(scope, ids);
  const rankOf = (exported: ExportedFile) => {
    const first = firstLines.get(exported.recordId);
    const hasHeading = first !== undefined && Buffer.from(facts.firstLine).equals(first);
    const difference = Math.abs((exported.rows ?? 0) + 1 - (facts.lines ?? 0));
    return [hasHeading ? 0 : 1, isNamed(exported, fileName) ? 0 : 1, difference] as const;
  };
  return listed
    .map((exported) => ({ exported, rank: rankOf(exported) }))
    .sort(
      ({ rank: [a, b, c] }, { rank: [heading, name, difference] }) =>
        a - heading || b - name || c - difference,
    )
    .slice(0, MAX_LISTS)
    .map(({ exported }) => exported);
}

// Browsers number files of the same name: `activity-log_2026-03-01_2026-03-31 (1).csv`.
function isNamed(exported: ExportedFile, fileName: string): boolean {
  const filter = filterOfExport(exported, now());
  if (!filter || (exported.format !== 'csv' && exported.format !== 'ndjson')) return false;
  const [name = ''] = exportFileName(filter, exported.format).split('.');
  return fileName.startsWith(name);
}
