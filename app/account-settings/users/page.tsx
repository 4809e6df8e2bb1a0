import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';
import { UserSearch } from '@/components/users/user-search';
import { UserTable } from '@/components/users/user-table';
import { LinkRequestsNotice } from '@/components/users/link-requests-notice';
import { requirePermission } from '@/lib/auth/gate';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { now } from '@/lib/platform/time/time';
import { describeUserList, parseUserSearch } from '@/lib/users/user-list';
import { INVITE_PATH, USERS_PATH } from '@/lib/users/paths';
import { listUsers, listUsersAwaitingApproval } from '@/lib/users/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('users.title') };
}

export default async function UsersPage({ searchParams }: PageProps<'/account-settings/users'>) {
  const { viewer, scope } = await requirePermission('user:manage');
  const t = await getTranslator();
  const search = parseUserSearch(await searchParams);
  const at = now();
  const { users, total } = await listUsers(scope, search);
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHeader
        eyebrow={t('layout.accountSettings')}
        title={t('users.title')}
        action={
          <ButtonLink kind="primary" href={INVITE_PATH}>
            {t('users.invite')}
          </ButtonLink>
        }
      >
        {describeUserList({ shown: users.length, total, search }, t)}
      </PageHeader>
      <LinkRequestsNotice {...await listUsersAwaitingApproval(scope, at)} />
      <UserSearch search={search} />
      {users.length > 0 ? (
        <UserTable users={users} viewerId={viewer.id} at={at} />
      ) : (
        <EmptyState
          title={t('users.empty.title')}
          actions={<ButtonLink href={USERS_PATH}>{t('users.empty.showAll')}</ButtonLink>}
        >
          {t('users.empty.text')}
        </EmptyState>
      )}
    </AccountPage>
  );
}
