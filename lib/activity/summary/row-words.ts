import { namedUser } from '@/lib/activity/absent';
import type { ActivityHead } from '@/lib/activity/activity';
import { chosenOf, withChosen } from '@/lib/activity/filter/choices';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery, withoutChoices } from '@/lib/activity/filter/filter-url';
import { userKey } from '@/lib/activity/users/user-key';
import type { Outcome } from '@/lib/activity/outcome';
import type { ListedActivity } from '@/lib/activity/query/list-activities';
import type { QualifierOf } from '@/lib/customers/distinct-names';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { formatDay, formatTime } from '@/lib/platform/time/time';
import { repeatedOffset } from '@/lib/platform/time/zone-offsets';
import { summariseActivity } from './summarise-activity';
import { describeActivity, describeUser } from '@/lib/activity/words/describe';
import { describeCustomer } from '@/lib/activity/words/describe-customer';
import type { TellingActivity } from './summary-source';
import {
  layOutDetails,
  type ActivityDetails,
  type DetailsMaker,
} from '@/lib/activity/details/details';
import { FIRST_PAGES } from '@/lib/activity/details/part-places';
import { ROW_PRICES } from './prices';
import { customizedDataOf, readContent } from '@/lib/activity/details/read-content';
import { shareOut } from '@/lib/activity/details/share-out';

// Rows carry their details with them; beyond this they are read on the record's own page.
const BYTES_OF_ALL = 180_000;
const BYTES_OF_ROW = 12_000;
const PLACES = { pages: FIRST_PAGES, lines: 50, nested: 100 };

/**
 * An activity as a row of the log shows it: plain data, in words, short enough to send. What was
 * stored is visible in them, and isolated.
 */
export type RowWords = {
  key: string;
  /** The instant as it is stored, in UTC. */
  occurredAt: string;
  /** The same on the clock of the table's zone. */
  day: string;
  time: string;
  /** How far that clock is from UTC, where it shows that time twice. */
  offset: string | null;
  customerId: string | null;
  /** The customer as it was called then, or its id; null without one. */
  customer: string | null;
  /** What tells it from another one of its name on the page. */
  qualifier?: string;
  action: string;
  operationType: string;
  /** What exactly was done, or why it failed. */
  summary: string | null;
  user: string;
  /** What the user is, unless it is a partner user. */
  actorKind: string | null;
  status: string;
  outcome: Outcome;
  /** The queries of the views that show nothing but such; none where nothing else is shown anyway. */
  only: Partial<Record<OnlyName, string>>;
  details: ActivityDetails;
};

/** What a row's value is one click from being filtered by. */
export type OnlyName = 'customer' | 'action' | 'user';

type RowsOptions = { filter: ActivityFilter; t: Translator; qualifierOf: QualifierOf };

/** The activities of one page of the log under a filter, in their order, in words. Never throws. */
export function rowsInWords(
  activities: ListedActivity[],
  { filter, t, qualifierOf }: RowsOptions,
): RowWords[] {
  const only = queriesOfOnly(filter);
  // What the details of a row lead to is looked for in the same days and hours.
  const log = activityFilterQuery({ ...withoutChoices(filter), hours: filter.hours });
  const options = { zone: filter.zone, t, qualifierOf, only, log };
  const rows = activities.map((activity) => readRow(activity, options));
  const shared = shareOut(rows, {
    bytes: BYTES_OF_ALL,
    make: ({ words, makeDetails }, bytes) => {
      const details = makeDetails(Math.min(bytes, BYTES_OF_ROW));
      return { ...details, made: { ...words, details: details.made } };
    },
  });
  return shared.map(({ made }) => made);
}

type RowOptions = Omit<RowsOptions, 'filter'> & {
  zone: string;
  only: (activity: ActivityHead) => RowWords['only'];
  log: string;
};

type ReadRow = { words: Omit<RowWords, 'details'>; makeDetails: DetailsMaker };

function readRow(activity: ListedActivity, options: RowOptions): ReadRow {
  const content = readContent(activity.content);
  const customizedData = customizedDataOf(content);
  const telling = { ...activity, ...activity.content, customizedData };
  return {
    words: wordsOf(telling, options),
    makeDetails: layOutDetails(activity, {
      ...options,
      content,
      places: PLACES,
      prices: ROW_PRICES,
    }),
  };
}

function wordsOf(
  activity: TellingActivity,
  { zone, t, qualifierOf, only }: RowOptions,
): ReadRow['words'] {
  const { action, status, outcome, actorKind } = describeActivity(activity, t);
  const { occurredAt } = activity;
  return {
    key: String(activity.sequence),
    occurredAt,
    day: formatDay(occurredAt, zone),
    time: formatTime(occurredAt, zone),
    offset: repeatedOffset(occurredAt, zone),
    customerId: activity.customerId,
    customer: describeCustomer(activity),
    qualifier: qualifierIn(activity, qualifierOf),
    action,
    operationType: isolatedText(activity.operationType),
    summary: summariseActivity(activity, t),
    user: isolatedText(describeUser(activity, t)),
    actorKind: hasOwnKind(activity) ? actorKind : null,
    status,
    outcome,
    only: only(activity),
  };
}

// Undefined where it stands alone: that is not sent.
function qualifierIn({ customerId, customerName }: ActivityHead, qualifierOf: QualifierOf) {
  if (customerId === null || customerName === null) return undefined;
  return qualifierOf({ id: customerId, name: customerName }) ?? undefined;
}

// Of who is not named the words say already that it was the system.
function hasOwnKind({ actorKind, userPrincipalName }: ActivityHead): boolean {
  return actorKind !== 'partner_user' && (actorKind !== 'system' || userPrincipalName !== '');
}

// Fifty rows have few different values.
function queriesOfOnly(filter: ActivityFilter): RowOptions['only'] {
  const known = new Map<string, string | undefined>();
  const queryOf = (name: OnlyName, value: string | null): string | undefined => {
    if (!value) return undefined;
    const key = `${name} ${value}`;
    if (!known.has(key)) known.set(key, onlyQuery(filter, { name, value }));
    return known.get(key);
  };
  return ({ customerId, operationType, userPrincipalName }) => ({
    customer: queryOf('customer', customerId),
    action: queryOf('action', operationType),
    user: queryOf('user', namedUser(userPrincipalName)),
  });
}

function onlyQuery(
  filter: ActivityFilter,
  { name, value }: { name: OnlyName; value: string },
): string | undefined {
  const chosen = chosenOf(filter, name);
  if (chosen.length === 1 && isSame(name, [chosen[0] ?? '', value])) return undefined;
  return activityFilterQuery(withChosen(filter, { name, values: [value] }));
}

function isSame(name: OnlyName, [one, other]: [string, string]): boolean {
  return name === 'user' ? userKey(one) === userKey(other) : one === other;
}
