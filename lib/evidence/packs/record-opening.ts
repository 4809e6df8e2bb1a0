import { originData } from '@/lib/activity/own/origin-data';
import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import type { Scope } from '@/lib/auth/scope';
import type { SessionOrigin } from '@/lib/auth/sessions/session';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { EvidencePack } from './evidence-pack';
import { packData } from './make-pack';

/** Where a pack is opened from, and whether as a page or as files. */
export type PackOpening = { origin: SessionOrigin; as: 'page' | 'zip' };

/**
 * Counts and records that a pack was opened, by whom nobody knows: its link needs no account. Await it before
 * anything of the pack is shown: what cannot be recorded is not opened. False when it was withdrawn meanwhile.
 */
export function recordOpening(
  scope: Scope,
  { pack, origin, as }: PackOpening & { pack: EvidencePack },
): Promise<boolean> {
  return inTransaction(scope, async (client) => {
    const { rowCount } = await client.query(
      `UPDATE evidence_pack SET opened = opened + 1, last_opened_at = now()
       WHERE partner_id = $1 AND id = $2 AND withdrawn_at IS NULL`,
      [scope.partnerId, pack.id],
    );
    if (rowCount === 0) return false;
    await recordLogActivity(
      { client, scope },
      {
        operationType: 'log_evidence_opened',
        actor: '',
        data: [...packData(pack), ['OpenedAs', as], ...originData(origin)],
      },
    );
    return true;
  });
}
