import { queryPrimaryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { now } from '@/lib/platform/time/time';
import type { NotSentError, Problem } from './problem';

/** How a partner's checkpoints get to a place: see the model TlogPlace. Instants are ISO 8601. */
export type PlaceState = {
  place: string;
  /** Of the newest checkpoint that has arrived. */
  size: number | null;
  sentAt: string | null;
  failedAt: string | null;
  /** Null unless the last attempt failed. */
  problem: Problem | null;
  detail: string | null;
};

// Longer than any attempt may take. Of a process that was killed it is waited for.
const LEASE_MS = 60_000;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 60_000;
// What is as far ahead comes from a clock that was wrong.
const MAX_AHEAD_MS = 10 * 60_000;

/**
 * Takes the right to send a partner's checkpoints to a place, from other processes, too; null while somebody
 * else has it, or before it is time to try again. Gives how many attempts have failed until now.
 */
export async function claimPlace(tenant: Tenant, place: string): Promise<number | null> {
  const [present, until, ahead] = [0, LEASE_MS, MAX_AHEAD_MS].map(later);
  const [row] = await queryPrimaryRows<{ failures: number }>(
    tenant,
    sql`INSERT INTO tlog_place AS known (partner_id, place, not_before)
      VALUES (${tenant.partnerId}::uuid, ${place}, ${until}::timestamptz)
      ON CONFLICT (partner_id, place) DO UPDATE SET not_before = excluded.not_before
      WHERE known.not_before <= ${present}::timestamptz OR known.not_before > ${ahead}::timestamptz
      RETURNING failures`,
  );
  return row ? row.failures : null;
}

/** Gives the right back without having sent anything. */
export async function releasePlace(tenant: Tenant, place: string): Promise<void> {
  await queryPrimaryRows(
    tenant,
    sql`UPDATE tlog_place SET not_before = ${later(0)}::timestamptz
      WHERE partner_id = ${tenant.partnerId}::uuid AND place = ${place}`,
  );
}

/** Notes that a checkpoint of a size has arrived, and gives the right back. */
export async function recordSent(
  tenant: Tenant,
  { place, size }: { place: string; size: number },
): Promise<void> {
  const present = later(0);
  await queryPrimaryRows(
    tenant,
    sql`INSERT INTO tlog_place (partner_id, place, size, sent_at, not_before)
      VALUES (${tenant.partnerId}::uuid, ${place}, ${size}, ${present}::timestamptz, ${present}::timestamptz)
      ON CONFLICT (partner_id, place) DO UPDATE SET size = excluded.size, sent_at = excluded.sent_at,
        not_before = excluded.not_before, problem = NULL, detail = NULL, failures = 0`,
  );
}

/** Notes that an attempt failed; the next one comes later and later, up to a minute. */
export async function recordFailure(
  tenant: Tenant,
  { place, error, failures }: { place: string; error: NotSentError; failures: number },
): Promise<void> {
  const delay = Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures, 10), LAST_RETRY_MS);
  await queryPrimaryRows(
    tenant,
    sql`INSERT INTO tlog_place (partner_id, place, failed_at, problem, detail, failures, not_before)
      VALUES (${tenant.partnerId}::uuid, ${place}, ${later(0)}::timestamptz, ${error.problem},
        ${error.message}, ${failures + 1}, ${later(delay)}::timestamptz)
      ON CONFLICT (partner_id, place) DO UPDATE SET failed_at = excluded.failed_at,
        problem = excluded.problem, detail = excluded.detail, failures = excluded.failures,
        not_before = excluded.not_before`,
  );
}

/** All places that a partner's checkpoints were ever sent to. */
export async function listPlaceStates(tenant: Tenant): Promise<PlaceState[]> {
  const iso = `YYYY-MM-DD"T"HH24:MI:SS"Z"`;
  const rows = await queryPrimaryRows<PlaceState>(
    tenant,
    sql`SELECT place, size::float8 AS size, problem, detail,
        to_char(sent_at AT TIME ZONE 'UTC', ${iso}) AS "sentAt",
        to_char(failed_at AT TIME ZONE 'UTC', ${iso}) AS "failedAt"
      FROM tlog_place WHERE partner_id = ${tenant.partnerId}::uuid ORDER BY place`,
  );
  return rows;
}

function later(milliseconds: number): string {
  return new Date(now().getTime() + milliseconds).toISOString();
}
