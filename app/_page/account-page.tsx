import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountLayout } from '@/components/layout/account-layout';
import type { AccountPageName, KeptQueries } from '@/components/layout/account-pages';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { zoneQuery } from '@/lib/activity/filter/filter-url';
import type { Viewer } from '@/lib/auth/viewer';
import { visibleText } from '@/lib/platform/text/visible-text';
import { selectLocale } from '@/app/profile/actions';
import { signOut } from '@/app/sign-in/actions';
import { keptQueriesOf } from './kept-queries';
import { permittedPages } from './permitted-pages';

type AccountPageProps = {
  viewer: Viewer;
  /** Null on a page that is not in the menu. */
  current: AccountPageName | null;
  /** What the page shows of the log, whose zone, period and hours other pages keep. */
  view?: ActivityFilter;
  /** Whether the content has `Results`, which a skip link leads to. */
  hasResults?: boolean;
  children: ReactNode;
};

/** A page of a signed-in account, behind the gate that returned the viewer. */
export function AccountPage({ viewer, current, view, hasResults, children }: AccountPageProps) {
  const { cloud, locale, zone } = viewer;
  const t = useTranslations('roles');
  const roles = viewer.roles.map((role) => t(role));
  return (
    <AccountLayout
      viewer={{
        name: visibleText(viewer.name),
        email: visibleText(viewer.email),
        roles,
        partnerName: visibleText(viewer.partnerName),
        cloud,
        locale,
        zone,
      }}
      current={current}
      pages={permittedPages(viewer.roles)}
      kept={keptQueries(viewer, view)}
      actions={{ signOut, selectLocale }}
      hasResults={hasResults ?? false}
    >
      {children}
    </AccountLayout>
  );
}

function keptQueries(viewer: Viewer, view: ActivityFilter | undefined): KeptQueries {
  if (view) return keptQueriesOf(view);
  const zone = zoneQuery(viewer.zone);
  return { zone, period: zone, hours: zone };
}
