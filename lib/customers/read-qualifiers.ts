import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import {
  idsWithSharedNames,
  formatCustomerName,
  disambiguateNames,
  type NamedCustomer,
  type QualifierOf,
} from './disambiguate-names';

type Row = NamedCustomer & { domain: string | null };

// With this many namesakes, the start of an id distinguishes as well as it would with all.
const MAX_NAMESAKES = 50;

/**
 * The qualifiers of the customers in a list. Domains are read only when some customers share a
 * name.
 */
export async function readQualifiers(
  scope: Scope,
  customers: NamedCustomer[],
): Promise<QualifierOf> {
  const ids = idsWithSharedNames(customers);
  if (ids.length === 0) return () => null;
  const rows = await queryRows<Omit<Row, 'name'>>(
    scope,
    sql`
    SELECT id, primary_domain AS domain FROM customer
    WHERE partner_id = ${scope.partnerId}::uuid AND id = ANY(${ids}::uuid[])`,
  );
  const domains = new Map(rows.map(({ id, domain }) => [id, domain]));
  return disambiguateNames(
    customers.map((one) => ({ ...one, domain: domains.get(one.id) ?? null })),
  );
}

/** The formatted names of the customers in a list, by id. */
export async function readCustomerNames(
  scope: Scope,
  customers: NamedCustomer[],
): Promise<Map<string, string>> {
  const qualifierOf = await readQualifiers(scope, customers);
  return new Map(customers.map((one) => [one.id, formatCustomerName(one, qualifierOf)]));
}

/**
 * The qualifier of a customer: distinguishes it from the partner's other customers whose current
 * name is exactly the same.
 */
export async function readQualifier(scope: Scope, customer: NamedCustomer): Promise<string | null> {
  const { id, name } = customer;
  const rows = await queryRows<Row>(
    scope,
    sql`
    (SELECT id, ${name}::text AS name, primary_domain AS domain FROM customer
     WHERE partner_id = ${scope.partnerId}::uuid AND id = ${id}::uuid)
    UNION ALL
    (SELECT id, name, primary_domain FROM customer
     WHERE partner_id = ${scope.partnerId}::uuid AND name = ${name} AND id <> ${id}::uuid
     ORDER BY id LIMIT ${MAX_NAMESAKES})`,
  );
  // The stored row comes first; a customer that no longer exists has only the given name.
  return disambiguateNames([...rows, { ...customer, domain: null }])(customer);
}

/** The customer's formatted name, with the same qualifier. */
export async function readCustomerName(scope: Scope, customer: NamedCustomer): Promise<string> {
  const qualifier = await readQualifier(scope, customer);
  return formatCustomerName(customer, () => qualifier);
}
