import type { BodyChunk } from '@/lib/platform/downloads/paced-body';
import { readCsvLine } from '@/lib/receipts/lines/csv-line';
import { hashLine } from '@/lib/receipts/lines/line-hash';
import type { ListKeeper } from '@/lib/receipts/lists/keep-list';
import type { ExportChunk } from './export-chunk';

type KeptFile = {
  /** The first line of a CSV, which is sent before all others. */
  heading: string | undefined;
  list: ListKeeper | null;
  /** Called with the SHA-256 of the list once it is whole, before the file ends. */
  onEnd: (sha256: string) => void;
};

/** The bytes of a file's chunks, while the hashes of its lines are kept. Throws when that fails. */
export async function* keepLines(
  chunks: AsyncGenerator<ExportChunk, void, undefined>,
  { heading, list, onEnd }: KeptFile,
): AsyncGenerator<BodyChunk, void, undefined> {
  if (heading !== undefined) await list?.add(hashHeading(heading));
  for await (const { bytes, hashes } of chunks) {
    await list?.add(hashes);
    yield bytes;
  }
  if (list) onEnd(await list.finish());
}

function hashHeading(heading: string): Uint8Array {
  return hashLine(readCsvLine(heading.replace(/^\ufeff/, '')));
}
