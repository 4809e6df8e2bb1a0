import { keptQueriesOf } from '@/app/_page/kept-queries';
import { permittedPages } from '@/app/_page/permitted-pages';
import { ACCOUNT_PAGE_GROUPS, keptQuery } from '@/components/layout/account-pages';
import type { PaletteGroup, PaletteItem } from '@/components/palette/palette-content';
import { toFilterUser } from '@/lib/activity/absent';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { periodOfPreset, PRESETS } from '@/lib/activity/filter/presets';
import { withSelected } from '@/lib/activity/filter/selections';
import { ACTIVITY_LOG_PATH, SAVED_VIEWS_PATH, subscriptionsPath } from '@/lib/activity/paths';
import { findCustomers } from '@/lib/activity/query/customers';
import { listSavedViews } from '@/lib/activity/saved-views/queries';
import { savedViewQuery } from '@/lib/activity/saved-views/saved-view-filter';
import { findUsers } from '@/lib/activity/users/find-users';
import type { Scope } from '@/lib/auth/scope';
import type { Viewer } from '@/lib/auth/viewer';
import { readCustomerNames } from '@/lib/customers/read-qualifiers';
import type { Translator } from '@/lib/platform/i18n/translator';
import { foldText } from '@/lib/platform/text/fold-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { dayOf, now } from '@/lib/platform/time/time';
import { PROFILE_PATH } from '@/lib/profile/paths';

// As many of each kind as fit into a dialog.
const MAX_MATCHES = 6;

type PaletteRequest = {
  viewer: Viewer;
  /** Null for a viewer who may not read the log. */
  scope: Scope | null;
  /** What was typed; empty before that. */
  search: string;
  /** The period, zone, hours and days of the week that links into the log keep. */
  view: ActivityFilter;
  t: Translator;
};

/**
 * Where the palette leads to: pages, periods, the viewer's views, customers and users that contain
 * what was typed.
 */
export async function listPaletteGroups(request: PaletteRequest): Promise<PaletteGroup[]> {
  const { t } = request;
  const [views, customers, users] = await Promise.all([
    listViews(request),
    listCustomers(request),
    listUsers(request),
  ]);
  return [
    { title: t('palette.pages'), items: listPages(request) },
    { title: t('palette.periods'), items: listPeriods(request) },
    { title: t('savedViews.title'), items: views },
    { title: t('palette.customers'), items: customers },
    { title: t('users.caption'), items: users },
  ].filter(({ items }) => items.length > 0);
}

function listPages({ viewer, t, search, view }: PaletteRequest): PaletteItem[] {
  const permitted = permittedPages(viewer.roles);
  const kept = keptQueriesOf(view);
  const pages = ACCOUNT_PAGE_GROUPS.flatMap((group) => [...group.pages])
    .filter(({ page }) => permitted.includes(page))
    .map(({ page, href, name }) => ({
      label: t(name),
      href: href + keptQuery(page, kept),
    }));
  return [...pages, { label: t('profile.title'), href: PROFILE_PATH }].filter(contains(search));
}

function listPeriods({ scope, view, t, search }: PaletteRequest): PaletteItem[] {
  if (!scope) return [];
  const today = dayOf(now(), view.zone);
  return PRESETS.map((name) => {
    const period = { ...periodOfPreset(name, today), isDefaultPeriod: name === 'month' };
    const href = ACTIVITY_LOG_PATH + activityFilterQuery({ ...view, ...period });
    return { label: t(`log.presets.${name}`), href };
  }).filter(contains(search));
}

async function listViews({ viewer, scope, t, search }: PaletteRequest): Promise<PaletteItem[]> {
  if (!scope) return [];
  const instant = now();
  const views = (await listSavedViews(scope, viewer.id)).map((view) => ({
    label: visibleText(view.name),
    href: ACTIVITY_LOG_PATH + savedViewQuery(view, instant),
  }));
  if (views.length === 0) return [];
  const manage = { label: t('savedViews.manage'), href: SAVED_VIEWS_PATH };
  return [
    ...views.filter(contains(search)).slice(0, MAX_MATCHES),
    ...[manage].filter(contains(search)),
  ];
}

async function listCustomers({ scope, search }: PaletteRequest): Promise<PaletteItem[]> {
  if (!scope || search === '') return [];
  const customers = await findCustomers(scope, { search, limit: MAX_MATCHES });
  const names = await readCustomerNames(scope, customers);
  return customers.map(({ id }) => ({
    label: visibleText(names.get(id) ?? id),
    href: subscriptionsPath(id),
  }));
}

async function listUsers({ scope, search, view }: PaletteRequest): Promise<PaletteItem[]> {
  if (!scope || search === '') return [];
  const users = await findUsers(scope, { search, limit: MAX_MATCHES });
  return users.map((user) => {
    const ofUser = withSelected(view, { name: 'user', values: [toFilterUser(user)] });
    return { label: visibleText(user), href: ACTIVITY_LOG_PATH + activityFilterQuery(ofUser) };
  });
}

function contains(search: string) {
  const sought = foldText(search);
  return ({ label }: PaletteItem) => foldText(label).includes(sought);
}
