import type { PackSource } from '@/lib/evidence/packs/read-pack';
import { streamIndexPage } from './index-page';
import { formatInstructions } from './instructions';
import { formatManifest } from './pack-manifest';
import { listProofFiles } from './proof-files';
import { listRecordFiles } from './record-files';
import { getPackVerifier } from './verifier';
import { streamZip, type ArchiveFile } from './zip-stream';

/** All files of a pack. */
export async function* listPackFiles(
  source: PackSource,
): AsyncGenerator<ArchiveFile, void, undefined> {
  const verifier = await getPackVerifier();
  yield { path: 'README.txt', read: () => [`\ufeff${formatInstructions(source)}`] };
  yield { path: 'index.html', read: () => streamIndexPage(source) };
  yield { path: 'verify.mjs', read: () => [verifier] };
  yield { path: 'pack.json', read: () => [formatManifest(source)] };
  yield* listRecordFiles(source);
  yield* listProofFiles(source);
}

/** A pack as a zip. */
export function streamPack(source: PackSource): AsyncGenerator<Uint8Array, void, undefined> {
  return streamZip(listPackFiles(source), source.pack.createdAt);
}

/** The name of a pack's zip: `evidence_2026-03-01_2026-03-31.zip`. */
export function packFileName({ pack: { from, to } }: PackSource): string {
  return `evidence_${from}_${to}.zip`;
}
