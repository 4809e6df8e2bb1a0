import type { AuditRecord } from './audit-record';
import type { StoreTarget } from './store';
import { storableJson } from './storable-json';

type Seen = { id: string; name: string; seen_at: string };
type Known = { id: string; name: string; primary_domain: string | null };

// A log that names its customers by number would be of no use: one without a name says so.
const UNNAMED = 'Unnamed customer';

/**
 * Creates the customers that records are about and lets names follow the latest record. Answers
 * the primary domains, by customer id, of those that have one.
 */
export async function storeCustomers(
  target: StoreTarget,
  records: AuditRecord[],
): Promise<Map<string, string>> {
  const seen = latestNames(records);
  const known = await listKnown(target, [...seen.keys()]);
  // An upsert locks every row it names until the commit: writers about the same customers would
  // queue. So it names only those that are new or renamed.
  const changed = [...seen.values()].filter(({ id, name }) => {
    const customer = known.get(id);
    return !customer || (customer.name !== name && name !== UNNAMED);
  });
  if (changed.length > 0) await upsert(target, changed);
  return new Map(
    [...known.values()].flatMap(({ id, primary_domain: domain }) => (domain ? [[id, domain]] : [])),
  );
}

function latestNames(records: AuditRecord[]): Map<string, Seen> {
  const latest = new Map<string, Seen>();
  for (const { customerId, customerName, operationDate } of records) {
    if (!customerId) continue;
    const before = latest.get(customerId);
    const name = customerName ?? before?.name ?? UNNAMED;
    if (before && before.seen_at > operationDate.micros) continue;
    latest.set(customerId, { id: customerId, name, seen_at: operationDate.micros });
  }
  return latest;
}

async function listKnown(target: StoreTarget, ids: string[]): Promise<Map<string, Known>> {
  const { rows } = await target.client.query<Known>(
    'SELECT id, name, primary_domain FROM customer WHERE partner_id = $1 AND id = ANY($2::uuid[])',
    [target.partnerId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function upsert(target: StoreTarget, customers: Seen[]): Promise<void> {
  await target.client.query(
    `INSERT INTO customer (partner_id, id, name, name_seen_at)
     SELECT $1, id, name, seen_at
     FROM json_to_recordset($2) AS seen (id uuid, name text, seen_at timestamptz)
     ORDER BY id
     ON CONFLICT (partner_id, id) DO UPDATE
       SET name = excluded.name, name_seen_at = excluded.name_seen_at
       WHERE customer.name_seen_at < excluded.name_seen_at`,
    [target.partnerId, storableJson(customers)],
  );
}
