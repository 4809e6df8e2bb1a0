import type { Metadata } from 'next';
import { PlainPage } from '@/components/frame/plain-page';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { PasswordForm } from '@/components/users/password-form';
import { findInvited, type Invited } from '@/lib/auth/invited';
import { SIGN_IN_PATH } from '@/lib/auth/paths';
import { findViewer } from '@/lib/auth/viewer';
import { now } from '@/lib/time';
import { choosePassword } from './actions';

export const metadata: Metadata = {
  title: 'Choose a password',
  robots: { index: false, follow: false },
};

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const invited = await findInvited(token, now());
  if (!invited) return <ClosedLink />;
  return (
    <PlainPage title="Choose a password">
      <p className="text-muted">
        {`For ${invited.name} at ${invited.partnerName}. You are signed in with it at once, and this link is used up.`}
      </p>
      <OtherSession invited={invited} />
      <PasswordForm action={choosePassword} token={token} email={invited.email} />
    </PlainPage>
  );
}

// Unknown, used, replaced or expired: who tries links is told nothing by the answer.
function ClosedLink() {
  return (
    <PlainPage title="This link does not work">
      <p>
        It may have been used, replaced by a newer one, or have expired. If you have a password,
        sign in with it; otherwise ask a global admin or user management admin of your company for a
        new link.
      </p>
      <ButtonLink href={SIGN_IN_PATH}>Sign in</ButtonLink>
    </PlainPage>
  );
}

async function OtherSession({ invited }: { invited: Invited }) {
  const viewer = await findViewer();
  if (!viewer || viewer.id === invited.proof.userId) return null;
  return (
    <Notice kind="info">
      {`This browser is signed in as ${viewer.name} (${viewer.email}). Choosing a password here signs that account out and ${invited.name} in. If that is not you, close this page.`}
    </Notice>
  );
}
