import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { EvidencePack } from './evidence-pack';
import { packData, type PackChanger } from './make-pack';

/**
 * Withdraws a pack, whose link opens nothing from then on, and records that, in one transaction. Returns the
 * record's id; null where it was withdrawn already.
 */
export function withdrawPack(
  { scope, actor }: PackChanger,
  pack: EvidencePack,
): Promise<string | null> {
  return inTransaction(scope, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE evidence_pack SET withdrawn_by = $3, withdrawn_at = now()
       WHERE partner_id = $1 AND id = $2 AND withdrawn_at IS NULL`,
      [scope.partnerId, pack.id, actor],
    );
    if (rowCount === 0) return null;
    const data = packData(pack);
    return recordLogActivity(
      { client, scope },
      { operationType: 'log_evidence_withdrawn', actor, data },
    );
  });
}
