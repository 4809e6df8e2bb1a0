import { recordLogActivity } from '@/lib/activity/own/record-log-activity';
import type { OwnActivity } from '@/lib/activity/own/record-activity';
import type { Scope } from '@/lib/auth/scope';
import { inTransaction } from '@/lib/platform/database/transaction';
import type { HoldPeriod, LegalHold } from './legal-hold';
import { lockPolicy } from './read-policy';

type HoldChanger = { scope: Scope; actor: string };

/** A hold to set; `id` is new, and the same when a form is sent twice. */
export type NewHold = HoldPeriod & Pick<LegalHold, 'id' | 'customerId' | 'reason'>;

/**
 * Sets a hold, and records it in the log, in one transaction; `actor` is the sign-in name of who sets
 * it. Waits for a batch that is being removed: what is there afterwards stays. Returns the record's id,
 * null where the hold was set already.
 */
export async function setHold(
  { scope, actor }: HoldChanger,
  hold: NewHold,
): Promise<string | null> {
  return inTransaction(scope, async (client) => {
    await lockPolicy(client, scope);
    const { rowCount } = await client.query(
      `INSERT INTO legal_hold (partner_id, id, customer_id, from_day, to_day, reason, set_by)
       VALUES ($1, $2, $3, $4::date, $5::date, $6, $7) ON CONFLICT DO NOTHING`,
      [scope.partnerId, hold.id, hold.customerId, hold.from, hold.to, hold.reason, actor],
    );
    if (rowCount === 0) return null;
    const data = dataOf(hold);
    return recordLogActivity({ client, scope }, { operationType: 'log_hold_set', actor, data });
  });
}

/**
 * Releases a hold, which stays in the list, and records that in the log, in one transaction. Returns the
 * record's id, null where there is no such hold in force.
 */
export async function releaseHold(
  { scope, actor }: HoldChanger,
  hold: LegalHold,
): Promise<string | null> {
  return inTransaction(scope, async (client) => {
    await lockPolicy(client, scope);
    const { rowCount } = await client.query(
      `UPDATE legal_hold SET released_by = $3, released_at = now()
       WHERE partner_id = $1 AND id = $2 AND released_at IS NULL`,
      [scope.partnerId, hold.id, actor],
    );
    if (rowCount === 0) return null;
    const data = dataOf(hold);
    return recordLogActivity(
      { client, scope },
      { operationType: 'log_hold_released', actor, data },
    );
  });
}

// Such an activity names no customer, so that it is shown only where that is asked for.
function dataOf({ id, customerId, from, to, reason }: NewHold): OwnActivity['data'] {
  return [
    ['HeldCustomerId', customerId],
    ...(from === null ? [] : [['HeldFrom', from] satisfies [string, string]]),
    ...(to === null ? [] : [['HeldTo', to] satisfies [string, string]]),
    ['HoldReason', reason],
    ['HoldId', id],
  ];
}
