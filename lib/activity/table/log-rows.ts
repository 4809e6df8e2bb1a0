import { toFilterUser } from '@/lib/activity/absent';
import type { ActivityHead } from '@/lib/activity/activity';
import { selectedValues, withSelected } from '@/lib/activity/filter/selections';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, periodOnly } from '@/lib/activity/filter/filter-url';
import { userKey } from '@/lib/activity/users/user-key';
import type { Outcome } from '@/lib/activity/outcome';
import type { ActivityPreview } from '@/lib/activity/query/list-activities';
import type { QualifierOf } from '@/lib/customers/disambiguate-names';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDay, formatTime } from '@/lib/platform/time/time';
import { findAmbiguousOffset } from '@/lib/platform/time/zone-offsets';
import { summariseActivity } from '@/lib/activity/summary/summarise-activity';
import { describeActivity, describeUser } from '@/lib/activity/describe/describe-activity';
import { describeCustomer } from '@/lib/activity/describe/describe-customer';
import type { ActivityToSummarise } from '@/lib/activity/summary/summary';
import {
  prepareDetails,
  type ActivityDetails,
  type DetailsBuilder,
} from '@/lib/activity/details/details';
import { FIRST_PAGES } from '@/lib/activity/details/section-paging';
import { ROW_BYTE_COSTS } from '@/lib/activity/details/byte-costs';
import { customizedDataOf, indexContent } from '@/lib/activity/details/index-content';
import { allocateBytes } from '@/lib/activity/details/allocate-bytes';

// Rows include their details; what exceeds these sizes is shown on the record's own page.
const MAX_TOTAL_BYTES = 160_000;
const MAX_ROW_BYTES = 12_000;
const PLACES = { pages: FIRST_PAGES, linesPerPage: 50, maxNestedValues: 100 };

/**
 * A row of the log: plain, described data, short enough to send. Stored texts are made visible and
 * isolated.
 */
export type LogRow = {
  key: string;
  /** The stored instant, in UTC. */
  occurredAt: string;
  /** The same by the wall clock of the table's zone. */
  day: string;
  time: string;
  /** The clock's offset from UTC, if the clock shows that time twice. */
  offset: string | null;
  customerId: string | null;
  /** The customer's name at that time, or its id; null without a customer. */
  customer: string | null;
  /** Distinguishes customers of the same name on the page. */
  qualifier?: string;
  action: string;
  operationType: string;
  /** What exactly changed, or why it failed. */
  summary: string | null;
  user: string;
  /** The kind of actor, unless it is a partner user. */
  actorKind: string | null;
  status: string;
  outcome: Outcome;
  /**
   * The queries of the views with only this value; missing where the view shows nothing else
   * anyway.
   */
  filterLinks: Partial<Record<FilterLinkName, string>>;
  details: ActivityDetails;
};

/** The columns whose values link to a view with only that value. */
export type FilterLinkName = 'customer' | 'action' | 'user';

type RowsOptions = { filter: ActivityFilter; t: Translator; qualifierOf: QualifierOf };

/** The activities of one page of the log as rows, in order. Never throws. */
export function toLogRows(
  activities: ActivityPreview[],
  { filter, t, qualifierOf }: RowsOptions,
): LogRow[] {
  const only = filterLinkBuilder(filter);
  // Links in the details keep the days and hours of the view.
  const logQuery = activityFilterQuery({ ...periodOnly(filter), hours: filter.hours });
  const options = { zone: filter.zone, t, qualifierOf, filterLinksOf: only, logQuery };
  const rows = activities.map((activity) => readRow(activity, options));
  const shared = allocateBytes(rows, {
    bytes: MAX_TOTAL_BYTES,
    make: ({ description, makeDetails }, bytes) => {
      const details = makeDetails(Math.min(bytes, MAX_ROW_BYTES));
      return { ...details, value: { ...description, details: details.value } };
    },
  });
  return shared.map(({ value }) => value);
}

type RowOptions = Omit<RowsOptions, 'filter'> & {
  zone: string;
  filterLinksOf: (activity: ActivityHead) => LogRow['filterLinks'];
  logQuery: string;
};

type ReadRow = { description: Omit<LogRow, 'details'>; makeDetails: DetailsBuilder };

function readRow(activity: ActivityPreview, options: RowOptions): ReadRow {
  const content = indexContent(activity.content);
  const customizedData = customizedDataOf(content);
  const toSummarise = { ...activity, ...activity.content, customizedData };
  return {
    description: describeRow(toSummarise, options),
    makeDetails: prepareDetails(activity, {
      ...options,
      content,
      paging: PLACES,
      byteCosts: ROW_BYTE_COSTS,
    }),
  };
}

function describeRow(
  activity: ActivityToSummarise,
  { zone, t, qualifierOf, filterLinksOf }: RowOptions,
): ReadRow['description'] {
  const { action, status, outcome, actorKind } = describeActivity(activity, t);
  const { occurredAt } = activity;
  return {
    key: String(activity.sequence),
    occurredAt,
    day: formatDay(occurredAt, zone),
    time: formatTime(occurredAt, zone),
    offset: findAmbiguousOffset(occurredAt, zone),
    customerId: activity.customerId,
    customer: describeCustomer(activity),
    qualifier: qualifierIn(activity, qualifierOf),
    action,
    operationType: isolatedText(activity.operationType),
    summary: summariseActivity(activity, t),
    user: isolatedText(describeUser(activity, t)),
    actorKind: needsActorKind(activity) ? actorKind : null,
    status,
    outcome,
    filterLinks: filterLinksOf(activity),
  };
}

// Undefined without a qualifier, so that it is not sent.
function qualifierIn({ customerId, customerName }: ActivityHead, qualifierOf: QualifierOf) {
  if (customerId === null || customerName === null) return undefined;
  return qualifierOf({ id: customerId, name: customerName }) ?? undefined;
}

// For an unnamed user the description already says that it was the system.
function needsActorKind({ actorKind, userPrincipalName }: ActivityHead): boolean {
  return actorKind !== 'partner_user' && (actorKind !== 'system' || userPrincipalName !== '');
}

// Fifty rows have few distinct values.
function filterLinkBuilder(filter: ActivityFilter): RowOptions['filterLinksOf'] {
  const known = new Map<string, string | undefined>();
  const queryOf = (name: FilterLinkName, value: string | null): string | undefined => {
    if (!value) return undefined;
    const key = `${name} ${value}`;
    if (!known.has(key)) known.set(key, filterLinkQuery(filter, { name, value }));
    return known.get(key);
  };
  return ({ customerId, operationType, userPrincipalName }) => ({
    customer: queryOf('customer', customerId),
    action: queryOf('action', operationType),
    user: queryOf('user', toFilterUser(userPrincipalName)),
  });
}

function filterLinkQuery(
  filter: ActivityFilter,
  { name, value }: { name: FilterLinkName; value: string },
): string | undefined {
  const selected = selectedValues(filter, name);
  if (selected.length === 1 && isSameValue(name, [selected[0] ?? '', value])) return undefined;
  return activityFilterQuery(withSelected(filter, { name, values: [value] }));
}

function isSameValue(name: FilterLinkName, [one, other]: [string, string]): boolean {
  return name === 'user' ? userKey(one) === userKey(other) : one === other;
}
