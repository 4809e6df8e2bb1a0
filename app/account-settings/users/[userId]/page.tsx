import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/account-page';
import { ClientMessages } from '@/app/client-messages';
import { DoneNotice } from '@/app/done-notice';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { requirePermission } from '@/lib/auth/gate';
import { isGuid } from '@/lib/guid';
import { getTranslator } from '@/lib/i18n/current-locale';
import { isolatedText } from '@/lib/text/isolated-text';
import { CHANGED_PARAMETER, USERS_PATH } from '@/lib/users/paths';
import { countOtherGlobalAdmins, findUser } from '@/lib/users/queries';
import { UserView } from './user-view';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('users.user') };
}

export default async function UserPage({
  params,
  searchParams,
}: PageProps<'/account-settings/users/[userId]'>) {
  const { viewer, scope } = await requirePermission('user:manage');
  const { userId } = await params;
  const user = isGuid(userId) ? await findUser(scope, userId) : null;
  if (!user) notFound();
  const { [CHANGED_PARAMETER]: isChanged } = await searchParams;
  const t = await getTranslator();
  const email = isolatedText(user.email);
  const otherGlobalAdmins = await countOtherGlobalAdmins(scope, user.id);
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHead
        eyebrow={
          <>
            {t('frame.accountSettings')} › <TextLink href={USERS_PATH}>{t('users.title')}</TextLink>
          </>
        }
        title={isolatedText(user.name)}
      >
        {user.id === viewer.id ? t('users.view.emailOfYou', { email }) : email}
      </PageHead>
      <DoneNotice scope={scope} searchParams={searchParams} />
      {isChanged && (
        <div className="mb-4">
          <Notice kind="error" isAlert>
            {t('users.view.changedMeanwhile')}
          </Notice>
        </div>
      )}
      <ClientMessages of={['users', 'roles']}>
        <UserView user={user} actor={viewer} otherGlobalAdmins={otherGlobalAdmins} />
      </ClientMessages>
    </AccountPage>
  );
}
