import { applyRetention, planRetention } from '@/lib/activity/retention/removal/apply-retention';
import { changePolicy } from '@/lib/activity/retention/change-policy';
import { setHold } from '@/lib/activity/retention/change-hold';
import type { HoldPeriod, LegalHold } from '@/lib/activity/retention/legal-hold';
import { findHold } from '@/lib/activity/retention/list-holds';
import { getRetentionPolicy } from '@/lib/activity/retention/read-policy';
import { asOwner, withOwner } from '@/tests/support/database/as-owner';
import { ADATUM, rawRecord, type RawRecord } from './audit-records';
import { makePartner, storeRaw, type TestPartner } from './partners';

export const ADMIN = 'admin@tailspin.example';

/** With a policy of 24 months, everything before 1 March 2024 may be removed. */
export const INSTANT = new Date('2026-03-20T12:00:00Z');

/** A record of a day, at noon. */
export function recordOn(day: string, fields: RawRecord = {}): RawRecord {
  return rawRecord({ id: `on-${day}`, operationDate: `${day}T12:00:00Z`, ...fields });
}

/** A partner with a record of each of these days. */
export async function partnerWith(days: string[]): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    days.map((day) => recordOn(day)),
  );
  return partner;
}

/** Sets the partner's policy. */
export async function keepFor(partner: TestPartner, months: number | null): Promise<void> {
  const { version } = await getRetentionPolicy(partner.scope);
  const change = { scope: partner.scope, actor: ADMIN };
  await changePolicy(change, { months, version, isConfirmed: true });
}

/** Sets a hold on a customer, by default Adatum. */
export async function hold(
  partner: TestPartner,
  { customerId = ADATUM.id, from = null, to = null }: Partial<HoldPeriod & { customerId: string }>,
): Promise<LegalHold> {
  const id = crypto.randomUUID();
  const set = { id, customerId, from, to, reason: 'Case 4711' };
  await setHold({ scope: partner.scope, actor: ADMIN }, set);
  const found = await findHold(partner.scope, id);
  if (!found) throw new Error('The hold was not set.');
  return found;
}

/**
 * Removes what the partner's policy lets be removed at INSTANT; `stopAfter`: until so many of a month
 * are removed. Returns how many.
 */
export function removeExpired(
  partner: TestPartner,
  { stopAfter = Infinity, ...options }: { batchSize?: number; stopAfter?: number } = {},
): Promise<number> {
  let done = 0;
  return withOwner(async (client) => {
    const plan = await planRetention(client, { partnerId: partner.id, instant: INSTANT });
    return applyRetention(client, {
      ...plan,
      ...options,
      actor: 'operator',
      instant: INSTANT,
      onProgress: ({ removed }) => (done = removed),
      isStopped: () => done >= stopAfter,
    });
  });
}

/** The ids of the partner's activities that others sent, the oldest first. */
export async function listRecordIds(partner: TestPartner): Promise<string[]> {
  const rows = await asOwner<{ record_id: string }>(
    `SELECT record_id FROM activity WHERE partner_id = $1 AND NOT is_own
     ORDER BY occurred_at, sequence`,
    [partner.id],
  );
  return rows.map(({ record_id: id }) => id);
}

/** The states of the records of removals. */
export function listRemovals(partner: TestPartner): Promise<object[]> {
  return asOwner(
    `SELECT operation_type AS operation, status, customized_data AS data FROM activity
     WHERE partner_id = $1 AND operation_type = 'log_retention_applied' ORDER BY sequence`,
    [partner.id],
  );
}
