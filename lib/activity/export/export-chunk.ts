import type { BodyChunk } from '@/lib/platform/downloads/paced-body';

/** A part of a file, and the hashes of the lines that end in it: see lib/receipts/lines/. */
export type ExportChunk = { bytes: BodyChunk; hashes: Uint8Array };
