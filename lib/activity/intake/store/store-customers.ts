import { searchNameOf } from '@/lib/customers/search-name';
import { UNNAMED_CUSTOMER, type SeenCustomer } from '@/lib/activity/intake/prepare/seen-customers';
import type { StoreTarget } from './store-target';
import { storableJson } from '@/lib/platform/json/storable-json';

/** Customers that are stored already, by id. */
type KnownCustomers = Map<string, { id: string; name: string; primary_domain: string | null }>;

/** The customers of these ids that are stored already. */
export async function listKnownCustomers(
  { client, partnerId }: StoreTarget,
  ids: string[],
): Promise<KnownCustomers> {
  const { rows } = await client.query<{ id: string; name: string; primary_domain: string | null }>(
    'SELECT id, name, primary_domain FROM customer WHERE partner_id = $1 AND id = ANY($2::uuid[])',
    [partnerId, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The primary domains of those that have one, in lower case, by customer id. */
export function domainsOf(known: KnownCustomers): Record<string, string> {
  const domains = [...known.values()].flatMap(({ id, primary_domain: domain }) =>
    domain ? [[id, domain.toLowerCase()] as const] : [],
  );
  return Object.fromEntries(domains);
}

/**
 * Creates customers that are new and updates the names of others. An upsert locks every row it names
 * until the commit, so writers about the same customers would queue. It therefore names only those that
 * are new or renamed.
 */
export async function storeCustomers(
  target: StoreTarget,
  { seen, known }: { seen: SeenCustomer[]; known: KnownCustomers },
): Promise<void> {
  const changed = seen.filter(({ id, name }) => {
    const customer = known.get(id);
    return !customer || (customer.name !== name && name !== UNNAMED_CUSTOMER);
  });
  if (changed.length > 0) await upsertCustomers(target, changed);
}

async function upsertCustomers(target: StoreTarget, customers: SeenCustomer[]): Promise<void> {
  const seen = customers.map((customer) => ({
    ...customer,
    search_name: searchNameOf({ ...customer, primaryDomain: null }),
  }));
  await target.client.query(
    `INSERT INTO customer (partner_id, id, name, name_seen_at, search_name)
     SELECT $1, id, name, seen_at, search_name
     FROM json_to_recordset($2)
       AS seen (id uuid, name text, seen_at timestamptz, search_name text)
     ORDER BY id
     ON CONFLICT (partner_id, id) DO UPDATE
       SET name = excluded.name, name_seen_at = excluded.name_seen_at,
         search_name = excluded.search_name || coalesce(customer.primary_domain, '')
       WHERE customer.name_seen_at < excluded.name_seen_at`,
    [target.partnerId, storableJson(seen)],
  );
}
