import type pg from 'pg';
import type { BatchRow } from '@/lib/activity/intake/batch/batch-columns';
import { batchOf, rowsOf, type PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import type { PreparedRecords, PreparedRest } from '@/lib/activity/intake/prepare/prepare-records';
import { storableJson } from '@/lib/platform/json/storable-json';
import type { Day } from '@/lib/platform/time/time';
import type { HoldPeriod } from './legal-hold';
import { readPolicy } from './read-policy';

type IntakeTarget = { client: pg.ClientBase; partnerId: string };

/** What is left of prepared records, and how many were left out. */
export type RemainingRecords = { prepared: PreparedRecords; expired: number };

type Hold = HoldPeriod & { customerId: string };

const HOLDS = `
  SELECT customer_id AS "customerId", to_char(from_day, 'YYYY-MM-DD') AS from,
    to_char(to_day, 'YYYY-MM-DD') AS to
  FROM legal_hold WHERE partner_id = $1 AND released_at IS NULL`;

/**
 * Leaves out the records of months that were removed under the partner's policy, so that none comes
 * back when it is sent once more. What a hold covers is taken in: the hold beats the policy here, too.
 */
export async function withoutExpired(
  target: IntakeTarget,
  prepared: PreparedRecords,
): Promise<RemainingRecords> {
  const { removedBefore } = await readPolicy(target.client, target);
  // Nearly always: only records of years ago need a closer look.
  if (removedBefore === null || prepared.firstDay === null || prepared.firstDay >= removedBefore)
    return { prepared, expired: 0 };
  const { rows: holds } = await target.client.query<Hold>(HOLDS, [target.partnerId]);
  const isKept = (row: BatchRow) => {
    const day = row.occurred_at.slice(0, 10);
    return day >= removedBefore || holds.some((hold) => covers(hold, { row, day }));
  };
  return keepOnly(prepared, isKept);
}

function covers(
  { customerId, from, to }: Hold,
  { row, day }: { row: BatchRow; day: Day },
): boolean {
  const isInPeriod = (from === null || day >= from) && (to === null || day <= to);
  return isInPeriod && row.customer_id?.toLowerCase() === customerId;
}

async function keepOnly(
  prepared: PreparedRecords,
  isKept: (row: BatchRow) => boolean,
): Promise<RemainingRecords> {
  const kept: BatchRow[] = [];
  let expired = 0;
  const filterRows = (rows: BatchRow[]) => {
    const remaining = rows.filter(isKept);
    kept.push(...remaining);
    expired += rows.length - remaining.length;
    return remaining;
  };
  const batches: PreparedBatch[] = [];
  for await (const batch of prepared.batches) {
    const rows = filterRows(rowsOf(batch));
    if (rows.length > 0) batches.push(batchOf(rows));
  }
  const rest = prepared.rest();
  const conflicting = storableJson(filterRows(JSON.parse(rest.conflicting)));
  const customers = new Set(kept.map(({ customer_id: id }) => id));
  const users = new Set(kept.map(({ user_principal_name: name }) => name));
  const remaining: PreparedRest = {
    customers: rest.customers.filter(({ id }) => customers.has(id)),
    users: rest.users.filter((name) => users.has(name)),
    conflicting,
  };
  return {
    expired,
    prepared: { ...prepared, count: prepared.count - expired, batches, rest: () => remaining },
  };
}
