import type { Metadata } from 'next';
import { AccountPage } from '@/app/account-page';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { InviteForm } from '@/components/users/invite-form';
import { requirePermission } from '@/lib/auth/gate';
import { getDomain } from '@/lib/partners/queries';
import { fixedRolesOfInvitation } from '@/lib/users/fixed-roles';
import { USERS_PATH } from '@/lib/users/paths';
import { invite } from './actions';

export const metadata: Metadata = { title: 'Invite user' };

export default async function InvitePage() {
  const { viewer, scope } = await requirePermission('user:manage');
  return (
    <AccountPage viewer={viewer} current="users">
      <PageHead
        eyebrow={
          <>
            Account settings › <TextLink href={USERS_PATH}>User management</TextLink>
          </>
        }
        title="Invite user"
      >
        {`Makes a user of ${viewer.partnerName}`}
      </PageHead>
      <InviteForm
        action={invite}
        domain={await getDomain(scope)}
        fixedRoles={fixedRolesOfInvitation({ ...viewer, disabledAt: null })}
      />
    </AccountPage>
  );
}
