import { ACTOR_KINDS, type ActorKind } from '@/lib/activity/activity';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import type { QueryParameters } from '@/lib/activity/filter/filter-parameters';
import { activityFilterParameters, atPage, pathWith } from '@/lib/activity/filter/filter-url';
import { REACH_PATH } from '@/lib/activity/paths';
import type { UserReach } from './list-reach';

/** The columns by which users are sorted; the first one is the default. */
export const REACH_SORTS = [
  'outside',
  'weekends',
  'activities',
  'customers',
  'new',
  'user',
] as const;

export type ReachSort = (typeof REACH_SORTS)[number];

/** The kinds of users that are looked at apart. */
export const REACH_KINDS = {
  partnerUsers: ['partner_user'],
  customerUsers: ['customer_user'],
  applications: ['application', 'system'],
  all: [...ACTOR_KINDS],
} as const satisfies Record<string, ActorKind[]>;

export type ReachKind = keyof typeof REACH_KINDS;

/** What the page of user activity shows: a filter that names kinds, the order, and a page from 1. */
export type ReachView = {
  filter: ActivityFilter;
  sort: ReachSort;
  page: number;
  /** What the URL without a kind shows. */
  defaultKind: ReachKind;
};

/** Users on one page: with more of them, it would be too large to load quickly. */
export const REACH_PAGE_SIZE = 20;

/** Reads the order and the page; what is unknown counts as absent. Without kinds, it is the default. */
export function parseReachView(
  filter: ActivityFilter,
  { parameters, defaultKind }: { parameters: QueryParameters; defaultKind: ReachKind },
): ReachView {
  const first = (name: string) => [parameters[name] ?? []].flat()[0] ?? '';
  const page = /^\d{1,6}$/.test(first('page')) ? Number(first('page')) : 1;
  return {
    filter: {
      ...atPage(filter, null),
      kinds: filter.kinds.length > 0 ? filter.kinds : [...REACH_KINDS[defaultKind]].sort(),
    },
    sort: REACH_SORTS.find((sort) => sort === first('sort')) ?? REACH_SORTS[0],
    page: Math.max(1, page),
    defaultKind,
  };
}

/** The URL of a view. */
export function reachPath(view: ReachView): string {
  return pathWith(REACH_PATH, reachParameters(view));
}

/** The parameters of a view's URL; defaults are left out. */
export function reachParameters(view: ReachView): [string, string][] {
  const { filter, sort, page, defaultKind } = view;
  // Another default depends on the rest of the view, which a link may change.
  const isDefault = defaultKind === 'partnerUsers' && kindOf(filter) === defaultKind;
  const kinds = isDefault ? [] : filter.kinds;
  return [
    ...activityFilterParameters({ ...filter, kinds }),
    ...(sort === REACH_SORTS[0] ? [] : [['sort', sort] satisfies [string, string]]),
    ...(page === 1 ? [] : [['page', String(page)] satisfies [string, string]]),
  ];
}

/** The kind of users that a filter shows on this page; null for another mixture of kinds. */
export function kindOf({ kinds }: Pick<ActivityFilter, 'kinds'>): ReachKind | null {
  const names = Object.keys(REACH_KINDS) as ReachKind[];
  const isSame = (name: ReachKind) =>
    REACH_KINDS[name].length === kinds.length &&
    REACH_KINDS[name].every((kind) => kinds.includes(kind));
  return names.find(isSame) ?? null;
}

/**
 * The kind of users that a view opens with whose activities have these kinds: partner users, unless
 * there are only others, or users were chosen by name, who may be of several kinds.
 */
export function kindToOpen(
  present: ActorKind[],
  { users }: Pick<ActivityFilter, 'users'>,
): ReachKind {
  const groups = (['partnerUsers', 'customerUsers', 'applications'] as const).filter((name) =>
    REACH_KINDS[name].some((kind) => present.includes(kind)),
  );
  const [first = 'partnerUsers', ...others] = groups;
  const isOne = others.length === 0 || (first === 'partnerUsers' && users.length === 0);
  return isOne ? first : 'all';
}

/** The number of the last page with users; 1 when there are none. */
export function lastReachPage(users: number): number {
  return Math.max(1, Math.ceil(users / REACH_PAGE_SIZE));
}

/** Sorts users by a column: the largest number first, or by name; ties by activities, then name. */
export function sortReach(users: UserReach[], sort: ReachSort): UserReach[] {
  return users.toSorted(
    (one, other) =>
      (sort === 'user' ? 0 : numberOf(other, sort) - numberOf(one, sort)) ||
      (sort === 'user' ? 0 : other.activities - one.activities) ||
      (one.user < other.user ? -1 : 1),
  );
}

function numberOf(reach: UserReach, sort: Exclude<ReachSort, 'user'>): number {
  switch (sort) {
    case 'outside':
      return reach.outsideHours;
    case 'weekends':
      return reach.onWeekends;
    case 'activities':
      return reach.activities;
    case 'customers':
      return reach.customers;
    case 'new':
      return reach.newCustomers;
  }
}
