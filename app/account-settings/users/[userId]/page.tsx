import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { DoneNotice } from '@/app/done-notice';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { requirePermission } from '@/lib/auth/gate';
import { isGuid } from '@/lib/guid';
import { CHANGED_PARAMETER, USERS_PATH } from '@/lib/users/paths';
import { countOtherGlobalAdmins, findUser } from '@/lib/users/queries';
import { UserView } from './user-view';

export const metadata: Metadata = { title: 'User' };

export default async function UserPage({
  params,
  searchParams,
}: PageProps<'/account-settings/users/[userId]'>) {
  const { viewer, scope } = await requirePermission('user:manage');
  const { userId } = await params;
  const user = isGuid(userId) ? await findUser(scope, userId) : null;
  if (!user) notFound();
  const { [CHANGED_PARAMETER]: isChanged } = await searchParams;
  const otherGlobalAdmins = await countOtherGlobalAdmins(scope, user.id);
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHead
        eyebrow={
          <>
            Account settings › <TextLink href={USERS_PATH}>User management</TextLink>
          </>
        }
        title={user.name}
      >
        {user.id === viewer.id ? `${user.email}, which is you` : user.email}
      </PageHead>
      <DoneNotice scope={scope} searchParams={searchParams} />
      {isChanged && (
        <div className="mb-4">
          <Notice kind="error" isAlert>
            Somebody has changed this user since you opened it, so your change was not made. Look at
            it as it is now and try again.
          </Notice>
        </div>
      )}
      <UserView user={user} actor={viewer} otherGlobalAdmins={otherGlobalAdmins} />
    </AccountPage>
  );
}
