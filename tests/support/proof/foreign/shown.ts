import { consistencyRanges } from '@/lib/proof/core/merkle-tree';
import { formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { readRoots } from '@/lib/proof/core/tiles';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { findProof } from '@/lib/proof/read/find-proof';
import { findEntry } from '@/lib/proof/read/read-entries';
import { readTile } from '@/lib/proof/read/read-tile';
import { parseProof } from '@/scripts/verify/core/checkpoint.mjs';
import { asOwner } from '@/tests/support/database/as-owner';
import { sealOf, testKey } from '@/tests/support/proof/seal';
import { recordsOf } from '@/tests/support/proof/sealed-log';
import type { TamperedLog } from '@/tests/support/proof/use-sealed-log';
import { storeRaw } from '@/tests/support/records/partners';
import type { Claim } from './claim';

/** What the database shows an outsider now, who kept the newest checkpoint of the log as it was made. */
export function useShown(sealed: TamperedLog) {
  const vkey = () => formatVerifierKey(verifierOf(partnerKey(testKey(), sealed.log.partner.id)));
  const kept = () => sealed.log.checkpoints.at(-1) ?? { size: 0, note: '' };

  /** The entry at a position as the database shows it now, under the checkpoint that the outsider kept. */
  async function claimEntry(position: number, checkpoint = kept()): Promise<Claim> {
    const { scope } = sealed.log.partner;
    const line = (await findEntry(scope, position))?.line ?? '';
    const proof = await findProof(scope, {
      position,
      checkpoint: { at: '', witnesses: [], ...checkpoint },
    });
    const hashes = parseProof(proof ?? '')?.hashes.map((hash) => hash.toString('base64')) ?? [];
    return { vkey: vkey(), checkpoint: checkpoint.note, index: position, line, hashes };
  }

  /** That the newest checkpoint of the database goes on from the one that the outsider kept. */
  async function claimGrowth(): Promise<Claim> {
    const { scope } = sealed.log.partner;
    const head = await findCheckpoint(scope);
    const size = head?.size ?? 0;
    const older = kept();
    const ranges = older.size < size ? consistencyRanges(older.size, size) : [];
    const roots = await readRoots(ranges, { size, readTile: (tile) => readTile(scope, tile) });
    const between = roots.map((root) => root.toString('base64'));
    return { vkey: vkey(), checkpoint: head?.note ?? '', older: older.note, between };
  }

  async function positionOf(condition: string): Promise<number> {
    const [row] = await asOwner<{ at: number }>(
      `SELECT max(position)::integer AS at FROM tlog_statement WHERE partner_id = $1 AND ${condition}`,
      [sealed.log.partner.id],
    );
    return row?.at ?? 0;
  }

  async function grow(from: number): Promise<void> {
    await storeRaw(sealed.log.partner, recordsOf(sealed.log.partner, { from, to: from + 60 }));
    await sealOf(sealed.log.partner);
  }

  async function findRecord(id: string): Promise<number> {
    const [row] = await asOwner<{ at: number }>(
      `SELECT (position + array_position(sequences, activity.sequence) - 1)::integer AS at
       FROM activity JOIN tlog_run USING (partner_id)
       WHERE partner_id = $1 AND record_id = $2 AND activity.sequence = ANY(sequences)`,
      [sealed.log.partner.id, id],
    );
    return row?.at ?? 0;
  }

  const ofRecord = (set: string, id = 'r-7') =>
    sealed.tamper(`UPDATE activity SET ${set} WHERE partner_id = $1 AND record_id = '${id}'`);
  const ofStatement = (at: number, line: string) =>
    sealed.tamper(
      `UPDATE tlog_statement SET line = ${line} WHERE partner_id = $1 AND position = ${at}`,
    );

  return { claimEntry, claimGrowth, kept, positionOf, findRecord, grow, ofRecord, ofStatement };
}
