import { createHash } from 'node:crypto';
import { HASH_BYTES } from '@/lib/proof/core/merkle-tree';
import { queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { addDays, type Day } from '@/lib/platform/time/time';
import { NO_CUSTOMER, type CustomerEntries } from './day-text';

/** The customers of a day as the next seal of it says them. */
export async function listCustomersNow(tenant: Tenant, day: Day): Promise<CustomerEntries[]> {
  return queryRows<CustomerEntries>(
    tenant,
    sql`SELECT customer_id AS "customerId", count, head FROM tlog_customer_day
        WHERE partner_id = ${tenant.partnerId}::uuid AND day = ${day}::date`,
  );
}

/** As many activities of one day are read at once. */
const MAX_ACTIVITIES = 1_000_000;

/**
 * The customers of a day by the entries below a position; null where the day has too many. Activities that
 * retention removed are not among them.
 */
export async function listCustomersBelow(
  tenant: Tenant,
  { day, position }: { day: Day; position: number },
): Promise<CustomerEntries[] | null> {
  const activities = await queryRows<{ sequence: string; customerId: string | null }>(
    tenant,
    sql`SELECT sequence, customer_id AS "customerId" FROM activity
        WHERE partner_id = ${tenant.partnerId}::uuid
          AND occurred_at >= ${`${day}T00:00:00Z`}::timestamptz
          AND occurred_at < ${`${addDays(day, 1)}T00:00:00Z`}::timestamptz
        LIMIT ${MAX_ACTIVITIES + 1}::int`,
  );
  if (activities.length > MAX_ACTIVITIES) return null;
  const customers = new Map(
    activities.map(({ sequence, customerId }) => [sequence, customerId ?? NO_CUSTOMER]),
  );
  const days = new Map<string, CustomerEntries>();
  for (const { leafHash, sequence } of await listLeaves(tenant, {
    sequences: [...customers.keys()],
    position,
  })) {
    const customerId = customers.get(sequence) ?? NO_CUSTOMER;
    const known = days.get(customerId) ?? { customerId, count: 0, head: Buffer.alloc(HASH_BYTES) };
    const head = createHash('sha256').update(known.head).update(leafHash).digest();
    days.set(customerId, { customerId, count: known.count + 1, head });
  }
  return [...days.values()];
}

type Leaf = { sequence: string; leafHash: Uint8Array };

type RunRow = { position: string; sequences: string[]; leafHashes: Buffer };

// In the order of positions, which is that of sequences within and between runs.
async function listLeaves(
  tenant: Tenant,
  { sequences, position }: { sequences: string[]; position: number },
): Promise<Leaf[]> {
  const wanted = new Set(sequences);
  const runs = await queryRows<RunRow>(
    tenant,
    sql`
    SELECT run.position, run.sequences, run.leaf_hashes AS "leafHashes"
    FROM (
      SELECT DISTINCT found.position FROM unnest(${sequences}::bigint[]) AS wanted (sequence)
      CROSS JOIN LATERAL (
        SELECT position FROM tlog_run
        WHERE partner_id = ${tenant.partnerId}::uuid AND last_sequence >= wanted.sequence
        ORDER BY last_sequence LIMIT 1) AS found
    ) AS holding
    JOIN tlog_run AS run ON run.partner_id = ${tenant.partnerId}::uuid
      AND run.position = holding.position
    WHERE run.position < ${position}::bigint
    ORDER BY run.position`,
  );
  return runs.flatMap((run) => leavesOf(run, { wanted, position }));
}

function leavesOf(
  { position: first, sequences, leafHashes }: RunRow,
  { wanted, position }: { wanted: ReadonlySet<string>; position: number },
): Leaf[] {
  return sequences.flatMap((sequence, at) =>
    Number(first) + at < position && wanted.has(sequence)
      ? [{ sequence, leafHash: leafHashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES) }]
      : [],
  );
}
