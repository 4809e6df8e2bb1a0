import { foldText } from '@/lib/platform/text/fold-text';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';

/** A customer by a name that it has, or had. */
export type NamedCustomer = { id: string; name: string };

/** What stands beside a customer's name, for reading, where another one has it; else null. */
export type QualifierOf = (customer: NamedCustomer) => string | null;

/** The ids of those customers of a list that share a name with another one of it. */
export function idsWithSharedNames(customers: NamedCustomer[]): string[] {
  const known = customers.map((customer) => ({ ...customer, domain: null }));
  return [...new Set(groupSharedNames(known).flatMap(([, group]) => [...group.keys()]))];
}

/**
 * Tells customers of one name in a list apart: by their primary domains where all of them have one,
 * else by the first eight letters of their ids, or as many as differ. Names are one when they read
 * alike, in any case, width and blanks. A customer may be there by several names; what is told first
 * of one by a name counts.
 */
export function disambiguateNames(
  customers: (NamedCustomer & { domain: string | null })[],
): QualifierOf {
  const qualifiers = new Map(
    groupSharedNames(customers).map(([name, group]) => [name, qualifiersOf(group)]),
  );
  if (qualifiers.size === 0) return () => null;
  return ({ id, name }) => qualifiers.get(foldVisibleName(name))?.get(id) ?? null;
}

/** A customer's name for reading, told apart: `Contoso (contoso.example)`; its id without one. */
export function formatCustomerName(customer: NamedCustomer, qualifierOf: QualifierOf): string {
  const name = isolatedText(customer.name) || customer.id;
  const qualifier = qualifierOf(customer);
  return qualifier === null ? name : `${name} (${qualifier})`;
}

/** The domains of customers, by their ids. */
type Group = Map<string, string | null>;

function groupSharedNames(
  customers: Parameters<typeof disambiguateNames>[0],
): [name: string, Group][] {
  const groups = new Map<string, Group>();
  // Fifty rows are about few customers.
  const known = new Set<string>();
  for (const { id, name, domain } of customers) {
    if (known.has(id + name)) continue;
    known.add(id + name);
    const key = foldVisibleName(name);
    // Who has no name is told by the id.
    if (key === '') continue;
    const group = groups.get(key) ?? new Map();
    groups.set(key, group.set(id, domain));
  }
  return [...groups].filter(([, group]) => group.size > 1);
}

function qualifiersOf(group: Group): Map<string, string> {
  const domains = [...group.values()].map((domain) => domain?.toLowerCase() ?? '');
  const isTold = !domains.includes('') && new Set(domains).size === group.size;
  const length = distinctLength([...group.keys()]);
  return new Map(
    [...group].map(([id, domain]) => [
      id,
      isTold && domain ? isolatedText(domain) : id.slice(0, length),
    ]),
  );
}

function distinctLength(ids: string[]): number {
  let length = MIN_ID_LENGTH;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return length;
}

const MIN_ID_LENGTH = 8;

// As they are seen: what stays hidden in a name tells nobody anything.
function foldVisibleName(name: string): string {
  return foldText(visibleText(name)).trim();
}
