import type { Scope } from '@/lib/auth/scope';
import { withPrisma } from '@/lib/platform/database/database';
import { foldText } from '@/lib/platform/text/fold-text';
import { parseDomain } from '@/lib/platform/names/domain';
import type { Customer } from './customer';

export const PAGE_SIZE = 100;

/**
 * A page of the partner's customers by name, and the ids that the previous and next pages start at.
 */
export type CustomerPage = {
  customers: Customer[];
  previous: string | null;
  next: string | null;
  total: number;
};

/**
 * The customers whose name or domain contains `search`, ignoring case and width, ordered by name:
 * after or before the customer with the given id, or from the first one.
 */
export async function listCustomers(
  scope: Scope,
  view: { search: string; after: string | null; before: string | null },
): Promise<CustomerPage> {
  const { partnerId } = scope;
  const contains = { contains: view.search, mode: 'insensitive' } as const;
  // An earlier version, while it still runs, does not write search names.
  const withoutSearchName = {
    searchName: null,
    OR: [{ name: contains }, { primaryDomain: contains }],
  };
  const found = spellingsOf(view.search).map((text) => ({ searchName: { contains: text } }));
  const where = { partnerId, OR: [...found, withoutSearchName] };
  const cursor = view.after ?? view.before;
  const [rows, total] = await withPrisma(scope, ({ customer }) =>
    Promise.all([
      customer.findMany({
        where,
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: view.after || !view.before ? PAGE_SIZE + 1 : -(PAGE_SIZE + 1),
        ...(cursor ? { skip: 1, cursor: { partnerId_id: { partnerId, id: cursor } } } : {}),
        include: { _count: { select: { subscriptions: true } } },
      }),
      customer.count({ where }),
    ]),
  );
  const backwards = view.before !== null && view.after === null;
  const more = rows.length > PAGE_SIZE;
  const page = backwards ? rows.slice(-PAGE_SIZE) : rows.slice(0, PAGE_SIZE);
  return {
    customers: page.map(({ _count, ...row }) => ({
      ...row,
      subscriptionCount: _count.subscriptions,
    })),
    previous: (backwards ? more : view.after !== null) ? (page[0]?.id ?? null) : null,
    next: backwards || more ? (page.at(-1)?.id ?? null) : null,
    total,
  };
}

// Domains are stored in DNS form, but people also search them as they write them.
function spellingsOf(search: string): string[] {
  const domain = parseDomain(search.trim());
  const texts = 'ascii' in domain ? [search, domain.ascii] : [search];
  return [...new Set(texts.map(foldText))];
}

/** The partner's customer with this id, or null; another partner's customers count as absent. */
export async function findCustomer(
  scope: Scope,
  id: string,
): Promise<{ id: string; name: string } | null> {
  return withPrisma(scope, ({ customer }) =>
    customer.findFirst({
      where: { partnerId: scope.partnerId, id },
      select: { id: true, name: true },
    }),
  );
}
