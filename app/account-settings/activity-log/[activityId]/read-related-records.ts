import type { ActivityHead } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { findViewNeighbours, type ViewNeighbours } from '@/lib/activity/record/view-neighbours';
import { listCorrelated, findNeighbours, type Neighbours } from '@/lib/activity/record/neighbours';
import { customersOf } from '@/lib/activity/customers-of';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import { readQualifier, readQualifiers } from '@/lib/customers/read-qualifiers';
import { statePathIn } from '@/lib/activity/record/record-path';
import type { RecordStates } from '@/lib/activity/record/record-states';
import { PAGE_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { TextBudget } from '@/lib/activity/details/text-budget';
import type { Scope } from '@/lib/auth/scope';
import { UTC } from '@/lib/platform/time/time';

/** The records related to one. */
export type RelatedRecords = {
  correlated: { activities: ActivityHead[]; hasMore: boolean };
  /** In the view that it was opened from; null when that does not show it, or not in time. */
  ofView: ViewNeighbours | null;
  /** Null when the record names no customer, or no user. */
  ofCustomer: Neighbours | null;
  ofUser: Neighbours | null;
  /** Distinguishes the record's customer from the partner's other customers of that name. */
  qualifier: string | null;
  /** Distinguishes the customers of the correlated records. */
  qualifierOf: QualifierOf;
  /** How many bytes of the response these and the record's header take. */
  bytes: number;
};

/** A record's states, the one that is looked at, and the view, if it is known. */
type RelatedTo = { states: RecordStates; state: ActivityHead; filter: ActivityFilter | null };

/** Reads a record's correlated records and its neighbours. */
export async function readRelatedRecords(
  scope: Scope,
  { states, state, filter }: RelatedTo,
): Promise<RelatedRecords> {
  const { latest } = states;
  const [customer] = customersOf([latest]);
  const [correlated, ofView, ofCustomer, ofUser, qualifier] = await Promise.all([
    listCorrelated(scope, latest),
    filter && findViewNeighbours(scope, { states, state, filter }),
    latest.customerId ? readNeighbours(scope, { states, by: 'customer' }) : null,
    latest.userPrincipalName ? readNeighbours(scope, { states, by: 'user' }) : null,
    customer ? readQualifier(scope, customer) : null,
  ]);
  const budget = new TextBudget(MAX_RELATED_BYTES, PAGE_BYTE_COSTS);
  for (const text of textsInHeading({ latest, neighbours: [ofCustomer, ofUser] }))
    budget.takeText(text);
  const activities = correlated.activities.filter((activity) => spendOnRow(activity, budget));
  const hasMore = correlated.hasMore || activities.length < correlated.activities.length;
  const qualifierOf = await readQualifiers(scope, customersOf([latest, ...activities]));
  return {
    correlated: { activities, hasMore },
    ofView,
    ofCustomer,
    ofUser,
    qualifier,
    qualifierOf,
    bytes: budget.spent,
  };
}

// Next to all states of the record: one of its own would link to the current page.
async function readNeighbours(
  scope: Scope,
  { states, by }: { states: RecordStates; by: 'customer' | 'user' },
): Promise<Neighbours> {
  const { latest, oldest, total } = states;
  const after = await findNeighbours(scope, { activity: latest, by });
  if (total === 1) return after;
  const before = await findNeighbours(scope, { activity: oldest, by });
  return { previous: before.previous, next: after.next };
}

const MAX_RELATED_BYTES = 100_000;
// Its cells and their content, as markup and as React's data.
const LINES_PER_ROW = 7;

/** Whether the page has room for a correlated record; usually it has room for all. */
function spendOnRow(activity: ActivityHead, budget: TextBudget): boolean {
  const { customerName, customerId, userPrincipalName, operationType } = activity;
  budget.spend(LINES_PER_ROW * PAGE_BYTE_COSTS.line);
  const path = statePathIn(activity, { zone: UTC });
  const name = customerName ?? '';
  // A customer's name is repeated as its title.
  for (const text of [path, name, name, customerId ?? '', userPrincipalName, operationType]) {
    budget.takeText(text);
  }
  return !budget.isTruncated;
}

type RecordHeading = { latest: ActivityHead; neighbours: (Neighbours | null)[] };

/** The texts in a record's header and in the links to its neighbours that may be long. */
function textsInHeading({ latest, neighbours }: RecordHeading): string[] {
  const neighbouring = neighbours.flatMap((pair) => [pair?.previous ?? null, pair?.next ?? null]);
  const name = latest.customerName ?? '';
  const path = statePathIn(latest, { zone: UTC });
  // The path is in the link to copy, the link to the JSON, and the JSON to copy; the title is there
  // twice.
  const head = [path, path, path, path, name, name, name];
  return [
    ...head,
    ...neighbouring.flatMap((activity) => (activity ? [statePathIn(activity, { zone: UTC })] : [])),
  ];
}
