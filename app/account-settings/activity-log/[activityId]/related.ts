import type { Activity } from '@/lib/activity/activity';
import { listCorrelated, neighboursOf, type Neighbours } from '@/lib/activity/neighbours';
import { customersOf } from '@/lib/activity/customers-of';
import type { Scope } from '@/lib/auth/scope';
import type { QualifierOf } from '@/lib/customers/distinct-names';
import { readQualifier, readQualifiers } from '@/lib/customers/read-qualifiers';

/** The records that stand beside one. */
export type Related = {
  correlated: { activities: Activity[]; hasMore: boolean };
  /** Null where the record names no customer, or no user. */
  ofCustomer: Neighbours | null;
  ofUser: Neighbours | null;
  /** What tells the record's customer from the partner's others of its name. */
  qualifier: string | null;
  /** What tells the customers of the correlated records apart. */
  qualifierOf: QualifierOf;
};

type Read = { latest: Activity; states: Activity[] };

/** Reads what belongs to a record, and what came before and after it. */
export async function readRelated(scope: Scope, { latest, states }: Read): Promise<Related> {
  const first = states.at(-1) ?? latest;
  const [customer] = customersOf([latest]);
  const [correlated, ofCustomer, ofUser, qualifier] = await Promise.all([
    listCorrelated(scope, latest),
    latest.customerId ? beside(scope, { first, latest, by: 'customer' }) : null,
    latest.userPrincipalName ? beside(scope, { first, latest, by: 'user' }) : null,
    customer ? readQualifier(scope, customer) : null,
  ]);
  const named = customersOf([latest, ...correlated.activities]);
  const qualifierOf = await readQualifiers(scope, named);
  return { correlated, ofCustomer, ofUser, qualifier, qualifierOf };
}

// Beside all states of the record: one of its own would lead to the page one is on.
async function beside(
  scope: Scope,
  { first, latest, by }: { first: Activity; latest: Activity; by: 'customer' | 'user' },
): Promise<Neighbours> {
  const after = await neighboursOf(scope, { activity: latest, by });
  if (first === latest) return after;
  const before = await neighboursOf(scope, { activity: first, by });
  return { previous: before.previous, next: after.next };
}
