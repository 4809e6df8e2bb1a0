import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { UserSearch } from '@/components/users/user-search';
import { UserTable } from '@/components/users/user-table';
import { requirePermission } from '@/lib/auth/gate';
import { now } from '@/lib/time';
import { describeUserList, parseUserSearch } from '@/lib/users/user-list';
import { INVITE_PATH, USERS_PATH } from '@/lib/users/paths';
import { listUsers } from '@/lib/users/queries';

export const metadata: Metadata = { title: 'User management' };

export default async function UsersPage({ searchParams }: PageProps<'/account-settings/users'>) {
  const { viewer, scope } = await requirePermission('user:manage');
  const search = parseUserSearch(await searchParams);
  const { users, total } = await listUsers(scope, search);
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHead
        eyebrow="Account settings"
        title="User management"
        action={
          <ButtonLink kind="primary" href={INVITE_PATH}>
            Invite user
          </ButtonLink>
        }
      >
        {describeUserList({ shown: users.length, total, search })}
      </PageHead>
      <UserSearch search={search} />
      {users.length > 0 ? (
        <UserTable users={users} viewerId={viewer.id} at={now()} />
      ) : (
        <EmptyState
          title="No users"
          actions={<ButtonLink href={USERS_PATH}>Show all users</ButtonLink>}
        >
          No user has this in the name or e-mail.
        </EmptyState>
      )}
    </AccountPage>
  );
}
