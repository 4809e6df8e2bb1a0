import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountLayout } from '@/components/layout/account-layout';
import type { AccountPageName as PageName } from '@/components/layout/account-menu';
import { hasPermission, type Permission } from '@/lib/auth/roles';
import type { Viewer } from '@/lib/auth/viewer';
import { visibleText } from '@/lib/platform/text/visible-text';
import { selectLocale } from '@/app/profile/actions';
import { signOut } from '@/app/sign-in/actions';

const PERMISSIONS: Record<PageName, Permission> = {
  'activity-log': 'activity:read',
  reach: 'activity:read',
  users: 'user:manage',
  'api-keys': 'api-key:manage',
  api: 'activity:read',
  'partner-center': 'connection:manage',
  customers: 'customer:read',
  insights: 'insight:read',
};

const PAGES = Object.keys(PERMISSIONS) as PageName[];

type AccountPageProps = {
  viewer: Viewer;
  current: PageName;
  /** Whether the content has `Results`, which a skip link leads to. */
  hasResults?: boolean;
  children: ReactNode;
};

/** A page of a signed-in account, behind the gate that returned the viewer. */
export function AccountPage({ viewer, current, hasResults, children }: AccountPageProps) {
  const { cloud, locale } = viewer;
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
      }}
      current={current}
      pages={PAGES.filter((page) => hasPermission(viewer.roles, PERMISSIONS[page]))}
      actions={{ signOut, selectLocale }}
      hasResults={hasResults ?? false}
    >
      {children}
    </AccountLayout>
  );
}
