import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import { isShorter, type RetentionPolicy } from './policy';
import { lockPolicy } from './read-policy';

/**
 * The outcome of a change. `stale`: somebody else changed the policy first; `unconfirmed`: it would let
 * more be removed, which was not confirmed.
 */
export type PolicyChange =
  { outcome: 'changed'; recordId: string } | { outcome: 'stale' | 'unchanged' | 'unconfirmed' };

type RequestedPolicy = Pick<RetentionPolicy, 'months' | 'version'> & { isConfirmed: boolean };

/**
 * Changes how long the partner keeps its activities, and records it in the log, in one transaction;
 * `version` is the one that was seen, and `actor` the sign-in name of who changes it.
 */
export async function changePolicy(
  { scope, actor }: { scope: Scope; actor: string },
  { months, version, isConfirmed }: RequestedPolicy,
): Promise<PolicyChange> {
  return inTransaction(scope, async (client) => {
    const before = await lockPolicy(client, scope);
    if (before.version !== version) return { outcome: 'stale' };
    if (before.months === months) return { outcome: 'unchanged' };
    if (isShorter(months, before.months) && !isConfirmed) return { outcome: 'unconfirmed' };
    await client.query(
      `UPDATE retention_policy SET months = $2, updated_at = now(), version = version + 1
       WHERE partner_id = $1`,
      [scope.partnerId, months],
    );
    const recordId = await recordLogActivity(
      { client, scope },
      {
        operationType: 'log_retention_changed',
        actor,
        oldValue: { RetentionMonths: before.months },
        newValue: { RetentionMonths: months },
      },
    );
    return { outcome: 'changed', recordId };
  });
}
