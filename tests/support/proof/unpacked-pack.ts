import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { findOpenPack, type OpenPack } from '@/lib/auth/open-pack';
import { streamPack } from '@/lib/evidence/archive/pack-files';
import { DEFAULT_VALID_DAYS } from '@/lib/evidence/packs/evidence-pack';
import { makePack, type NewPack } from '@/lib/evidence/packs/make-pack';
import { readPack } from '@/lib/evidence/packs/read-pack';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { daysLater, now } from '@/lib/platform/time/time';
import { ADATUM } from '@/tests/support/records/audit-records';
import type { TestPartner } from '@/tests/support/records/partners';
import { ADMIN } from '@/tests/support/records/retention';

/** The token of a new pack of Adatum's March, as of the newest checkpoint. */
export async function newPack(
  { scope }: TestPartner,
  content: Partial<NewPack> = {},
): Promise<string> {
  const checkpoint = await findCheckpoint(scope);
  if (!checkpoint) throw new Error('There is no checkpoint.');
  return makePack(
    { scope, actor: ADMIN },
    {
      customerId: ADATUM.id,
      from: '2026-03-10',
      to: '2026-03-18',
      size: checkpoint.size,
      locale: 'en',
      staff: 'names',
      expiresAt: daysLater(now(), DEFAULT_VALID_DAYS),
      ...content,
    },
  );
}

/** What a token opens. */
export async function openPack(token: string): Promise<OpenPack> {
  const open = await findOpenPack(token, { at: now(), address: null });
  if (!open) throw new Error('The link opens nothing.');
  return open;
}

/** The files of a pack, by their paths. */
export type PackFiles = Record<string, Uint8Array>;

/** The files in the zip of a pack. */
export async function readPackFiles(token: string): Promise<PackFiles> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPack(await readPack(await openPack(token)))) chunks.push(chunk);
  return unzipSync(Buffer.concat(chunks));
}

/** Writes the files of a pack to a folder. */
export function writePack(files: PackFiles, folder: string): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
