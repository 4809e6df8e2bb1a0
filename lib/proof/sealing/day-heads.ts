import type { Queryable } from '@/lib/platform/database/connections/tenant-pool';
import { HASH_BYTES, sha256 } from '@/lib/proof/core/merkle-tree';
import { NO_CUSTOMER } from '@/lib/proof/days/day-text';
import { valueOf } from '@/lib/proof/entry/fields';
import type { ActivityToSeal } from './read-activities';

type CustomerDay = { day: string; customerId: string; leafHashes: Buffer[] };

/**
 * Collects the entries of activities by UTC day of occurrence and customer, for the seals of days:
 * see docs/proof.md.
 */
export class DayHeads {
  private readonly customerDays = new Map<string, CustomerDay>();
  private readonly sources = new Map<string, { day: string; sourceId: number }>();

  /** Adds the entry of an activity, which must be the next one. */
  add(activity: ActivityToSeal, leafHash: Buffer): void {
    const day = (valueOf(activity, 'operationDate') ?? '').slice(0, 10);
    const customerId = valueOf(activity, 'customerId') ?? NO_CUSTOMER;
    const key = `${day} ${customerId}`;
    const customerDay = this.customerDays.get(key) ?? { day, customerId, leafHashes: [] };
    customerDay.leafHashes.push(leafHash);
    this.customerDays.set(key, customerDay);
    const { sourceId } = activity;
    if (sourceId !== null) this.sources.set(`${day} ${sourceId}`, { day, sourceId });
  }

  /** Stores what was added. The partner's log must be locked. */
  async store(client: Queryable, partnerId: string): Promise<void> {
    const added = [...this.customerDays.values()];
    if (added.length === 0) return;
    const days = added.map(({ day }) => day);
    const customers = added.map(({ customerId }) => customerId);
    const { rows } = await client.query<{ at: number; head: Buffer }>(FIND, [
      partnerId,
      days,
      customers,
    ]);
    const known = new Map(rows.map(({ at, head }) => [at, head]));
    const heads = added.map(({ leafHashes }, at) => chain(known.get(at), leafHashes));
    const counts = added.map(({ leafHashes }) => leafHashes.length);
    await client.query(ADD, [partnerId, days, customers, counts, heads]);
    const sources = [...this.sources.values()];
    await client.query(ADD_SOURCES, [
      partnerId,
      sources.map(({ day }) => day),
      sources.map(({ sourceId }) => sourceId),
    ]);
  }
}

// What the head of no entry is.
const START = Buffer.alloc(HASH_BYTES);

function chain(known: Buffer | undefined, leafHashes: Buffer[]): Buffer {
  return leafHashes.reduce(
    (head, leafHash) => sha256(Buffer.concat([head, leafHash])),
    known ?? START,
  );
}

const FIND = `
  SELECT (at - 1)::integer AS at, head
  FROM unnest($2::date[], $3::uuid[]) WITH ORDINALITY AS added (day, customer_id, at)
  JOIN tlog_customer_day AS known ON known.partner_id = $1
    AND known.day = added.day AND known.customer_id = added.customer_id`;

const ADD = `
  WITH added AS (
    SELECT * FROM unnest($2::date[], $3::uuid[], $4::integer[], $5::bytea[])
      AS added (day, customer_id, count, head)
  ), customer_days AS (
    INSERT INTO tlog_customer_day AS known (partner_id, day, customer_id, count, head)
    SELECT $1, day, customer_id, count, head FROM added
    ON CONFLICT (partner_id, day, customer_id)
      DO UPDATE SET count = known.count + excluded.count, head = excluded.head
  )
  INSERT INTO tlog_day AS known (partner_id, day, records)
  SELECT $1, day, sum(count) FROM added GROUP BY day
  ON CONFLICT (partner_id, day) DO UPDATE SET records = known.records + excluded.records`;

const ADD_SOURCES = `
  INSERT INTO tlog_day_source (partner_id, day, source_id)
  SELECT $1, day, source_id FROM unnest($2::date[], $3::integer[]) AS added (day, source_id)
  ON CONFLICT DO NOTHING`;
