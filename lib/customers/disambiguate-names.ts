import { foldText } from '@/lib/platform/text/fold-text';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { visibleText } from '@/lib/platform/text/visible-text';

/** A customer with a name that it has or had. */
export type NamedCustomer = { id: string; name: string };

/**
 * Gives the text shown beside a customer's name when another customer has the same name; else null.
 */
export type QualifierOf = (customer: NamedCustomer) => string | null;

/** The ids of those customers in a list that share a name with another one in it. */
export function idsWithSharedNames(customers: NamedCustomer[]): string[] {
  const known = customers.map((customer) => ({ ...customer, domain: null }));
  return [...new Set(groupSharedNames(known).flatMap(([, group]) => [...group.keys()]))];
}

/**
 * Distinguishes customers in a list that have the same name: by their primary domains when all of
 * them have one, else by the first eight characters of their ids, or as many as needed. Names are
 * compared as they look, ignoring case, width and blanks. A customer may appear with several names;
 * for each name its first domain counts.
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

/**
 * A customer's name with its qualifier, `Contoso (contoso.example)`; the id when it has no name.
 */
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
  // Fifty rows name only a few customers.
  const known = new Set<string>();
  for (const { id, name, domain } of customers) {
    if (known.has(id + name)) continue;
    known.add(id + name);
    const key = foldVisibleName(name);
    // A customer without a name is shown by its id.
    if (key === '') continue;
    const group = groups.get(key) ?? new Map();
    groups.set(key, group.set(id, domain));
  }
  return [...groups].filter(([, group]) => group.size > 1);
}

function qualifiersOf(group: Group): Map<string, string> {
  const domains = [...group.values()].map((domain) => domain?.toLowerCase() ?? '');
  const areDomainsDistinct = !domains.includes('') && new Set(domains).size === group.size;
  const length = distinctLength([...group.keys()]);
  return new Map(
    [...group].map(([id, domain]) => [
      id,
      areDomainsDistinct && domain ? isolatedText(domain) : id.slice(0, length),
    ]),
  );
}

function distinctLength(ids: string[]): number {
  let length = MIN_ID_LENGTH;
  while (new Set(ids.map((id) => id.slice(0, length))).size < ids.length) length += 1;
  return length;
}

const MIN_ID_LENGTH = 8;

// As names look: invisible characters do not distinguish them.
function foldVisibleName(name: string): string {
  return foldText(visibleText(name)).trim();
}
