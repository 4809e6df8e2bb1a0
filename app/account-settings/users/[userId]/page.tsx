import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { ConfirmationNotice } from '@/app/_page/confirmation-notice';
import { Notice } from '@/components/ui/page/notice';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { requirePermission } from '@/lib/auth/gate';
import type { Scope } from '@/lib/auth/scope';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { isGuid } from '@/lib/platform/text/guid';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { now } from '@/lib/platform/time/time';
import { CHANGED_PARAMETER, USERS_PATH } from '@/lib/users/paths';
import { findLinkMakers } from '@/lib/users/links/link-makers';
import { readUserChangeContext } from '@/lib/users/user-change-context';
import { findUser } from '@/lib/users/queries';
import { isOfCompany, openLinkRequest, type User } from '@/lib/users/user';
import type { DescribedLinkRequest } from './link-steps';
import { UserContent } from './user-content';

type Props = PageProps<'/account-settings/users/[userId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { scope } = await requirePermission('user:manage');
  const t = await getTranslator();
  const user = await findUserOfPath(scope, await params);
  const title = t('users.title');
  return { title: user ? `${isolatedText(user.name)} · ${title}` : title };
}

export default async function UserPage({ params, searchParams }: Props) {
  const { viewer, scope } = await requirePermission('user:manage');
  const user = await findUserOfPath(scope, await params);
  if (!user) notFound();
  const { [CHANGED_PARAMETER]: isChanged } = await searchParams;
  const t = await getTranslator();
  const email = isolatedText(user.email);
  const at = now();
  const context = await readUserChangeContext(scope, { actor: viewer, user, at });
  const linkRequest = await readLinkRequest(scope, { user, at });
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHeader
        eyebrow={
          <>
            {t('layout.accountSettings')} ›{' '}
            <TextLink href={USERS_PATH}>{t('users.title')}</TextLink>
          </>
        }
        title={isolatedText(user.name)}
      >
        {user.id === viewer.id ? t('users.view.emailOfYou', { email }) : email}
      </PageHeader>
      <ConfirmationNotice scope={scope} searchParams={searchParams} />
      {isChanged && (
        <div className="mb-4">
          <Notice kind="error" isAlert>
            {t('users.view.changedMeanwhile')}
          </Notice>
        </div>
      )}
      <ClientMessages of={['forms', 'users', 'roles']}>
        <UserContent
          {...{ user, context, linkRequest }}
          hasLinks={areLocalAccountsOn() && !isOfCompany(user)}
          makers={await findLinkMakers(scope, user.id)}
        />
      </ClientMessages>
    </AccountPage>
  );
}

async function findUserOfPath(scope: Scope, { userId }: { userId: string }) {
  return isGuid(userId) ? findUser(scope, userId) : null;
}

async function readLinkRequest(
  scope: Scope,
  { user, at }: { user: User; at: Date },
): Promise<DescribedLinkRequest | null> {
  const linkRequest = openLinkRequest(user, at);
  if (!linkRequest) return null;
  const requester = await findUser(scope, linkRequest.askedBy);
  return { ...linkRequest, requesterEmail: requester?.email ?? linkRequest.askedBy };
}
