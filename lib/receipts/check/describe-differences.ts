import type { Scope } from '@/lib/auth/scope';
import type { FileRow } from '@/lib/receipts/compare/checked-file';
import { headingOf, readExportedRows, type ExportedRow } from './exported-rows';
import type { Differences, NamedRow } from './file-check';
import type { FileInThread } from '@/lib/receipts/compare/file-in-thread';
import type { LikelyExport } from './likely-export';

// Of the file's own texts, which may be anything.
const MAX_TEXT_LENGTH = 300;

/** How a file differs from an export, with the records of the rows, and the columns of what changed. */
export async function describeDifferences(
  scope: Scope,
  { exported, list, file }: LikelyExport & { file: FileInThread },
): Promise<Differences> {
  const { heading, moved, changed, missing, added } = await file.compare(list);
  const places = [...changed.first.map((row) => row.exported), ...missing.first];
  const rows = await readExportedRows(scope, { exported, list, places });
  const headings = headingOf(exported);
  return {
    heading,
    moved,
    changed: {
      count: changed.count,
      first: changed.first.map((row) => ({
        ...named(row),
        columns: columnsOf(row, { was: rows.get(row.exported), headings }),
      })),
    },
    missing: {
      count: missing.count,
      first: missing.first.map((place) => ({
        row: place + 1,
        recordId: rows.get(place)?.recordId ?? '',
        columns: [],
      })),
    },
    added: { count: added.count, first: added.first.map(named) },
  };
}

function named({ row, recordId }: FileRow): NamedRow {
  return { row, recordId: storable(recordId), columns: [] };
}

function columnsOf(
  { cells }: FileRow,
  { was, headings }: { was: ExportedRow | undefined; headings: string[] },
): string[] {
  if (!was?.cells || cells.length === 0) return [];
  const { cells: before } = was;
  return headings.filter((_, at) => cells[at] !== before[at]);
}

function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').slice(0, MAX_TEXT_LENGTH).toWellFormed();
}
