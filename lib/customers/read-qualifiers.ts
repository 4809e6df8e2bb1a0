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

// Beside one of so many of a name, the start of an id tells as well as beside all.
const MAX_NAMESAKES = 50;

/** Tells the customers of a list apart. Their domains are read only when some share a name. */
export async function readQualifiers(
  scope: Scope,
  customers: NamedCustomer[],
): Promise<QualifierOf> {
  const ids = idsWithSharedNames(customers);
  if (ids.length === 0) return () => null;
  const rows = await queryRows<Omit<Row, 'name'>>(sql`
    SELECT id, primary_domain AS domain FROM customer
    WHERE partner_id = ${scope.partnerId}::uuid AND id = ANY(${ids}::uuid[])`);
  const domains = new Map(rows.map(({ id, domain }) => [id, domain]));
  return disambiguateNames(
    customers.map((one) => ({ ...one, domain: domains.get(one.id) ?? null })),
  );
}

/** The names for reading of the customers of a list, by their ids. */
export async function readCustomerNames(
  scope: Scope,
  customers: NamedCustomer[],
): Promise<Map<string, string>> {
  const qualifierOf = await readQualifiers(scope, customers);
  return new Map(customers.map((one) => [one.id, formatCustomerName(one, qualifierOf)]));
}

/**
 * Tells a customer apart from the partner's other customers that are called today, to the letter,
 * as it is or was.
 */
export async function readQualifier(scope: Scope, customer: NamedCustomer): Promise<string | null> {
  const { id, name } = customer;
  const rows = await queryRows<Row>(sql`
    (SELECT id, ${name}::text AS name, primary_domain AS domain FROM customer
     WHERE partner_id = ${scope.partnerId}::uuid AND id = ${id}::uuid)
    UNION ALL
    (SELECT id, name, primary_domain FROM customer
     WHERE partner_id = ${scope.partnerId}::uuid AND name = ${name} AND id <> ${id}::uuid
     ORDER BY id LIMIT ${MAX_NAMESAKES})`);
  // What is known of it comes first; one that is no customer any more has nothing else.
  return disambiguateNames([...rows, { ...customer, domain: null }])(customer);
}

/** The customer's name for reading, told apart in the same way. */
export async function readCustomerName(scope: Scope, customer: NamedCustomer): Promise<string> {
  const qualifier = await readQualifier(scope, customer);
  return formatCustomerName(customer, () => qualifier);
}
