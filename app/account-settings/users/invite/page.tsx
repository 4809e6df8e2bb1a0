import type { Metadata } from 'next';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { Notice } from '@/components/ui/page/notice';
import { PageHeader } from '@/components/ui/page/page-header';
import { TextLink } from '@/components/ui/text/text-link';
import { InviteForm } from '@/components/users/invite-form';
import { requirePermission } from '@/lib/auth/gate';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { getTranslator, getLocalizer } from '@/lib/platform/i18n/current-locale';
import { getPartnerDomain } from '@/lib/partners/queries';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { fixedRolesOfInvitation } from '@/lib/users/fixed-roles';
import { USERS_PATH } from '@/lib/users/paths';
import { personOf } from '@/lib/users/person';
import { invite } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('users.invite') };
}

export default async function InvitePage() {
  const { viewer, scope } = await requirePermission('user:manage');
  const t = await getTranslator();
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHeader
        eyebrow={
          <>
            {t('layout.accountSettings')} ›{' '}
            <TextLink href={USERS_PATH}>{t('users.title')}</TextLink>
          </>
        }
        title={t('users.invite')}
      >
        {t('users.invitation.page', { partner: isolatedText(viewer.partnerName) })}
      </PageHeader>
      {areLocalAccountsOn() ? (
        <ClientMessages of={['forms', 'users', 'roles']}>
          <InviteForm
            action={invite}
            domain={await getPartnerDomain(scope)}
            fixedRoles={fixedRolesOfInvitation(personOf(viewer), await getLocalizer())}
          />
        </ClientMessages>
      ) : (
        <Notice kind="info">{t('users.invitation.localOff')}</Notice>
      )}
    </AccountPage>
  );
}
