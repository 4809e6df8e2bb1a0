import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { ClientMessages } from '@/app/_page/client-messages';
import { PlainPage } from '@/components/layout/plain-page';
import { BidiText } from '@/components/ui/text/bidi-text';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Notice } from '@/components/ui/page/notice';
import { PasswordForm } from '@/components/users/password-form';
import { findOpenInvitation, type OpenInvitation } from '@/lib/auth/open-invitation';
import { SIGN_IN_PATH } from '@/lib/auth/paths';
import { findViewer } from '@/lib/auth/viewer';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { now } from '@/lib/platform/time/time';
import { choosePassword } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('invitation.title'), robots: { index: false, follow: false } };
}

export default async function InvitationPage({ params }: PageProps<'/invitation/[token]'>) {
  const { token } = await params;
  const invited = await findOpenInvitation(token, now());
  if (!invited) return <ClosedLink />;
  const t = await getTranslator();
  return (
    <PlainPage title={t('invitation.title')}>
      <p className="text-muted">
        <BidiText>
          {t('invitation.forWhom', {
            name: isolatedText(invited.name),
            partner: isolatedText(invited.partnerName),
          })}
        </BidiText>
      </p>
      <OtherSession invited={invited} />
      <ClientMessages of={['invitation']}>
        <PasswordForm action={choosePassword} token={token} email={invited.email} />
      </ClientMessages>
    </PlainPage>
  );
}

// The same for unknown, used, replaced and expired links, so that guessing reveals nothing.
function ClosedLink() {
  const t = useTranslations('invitation.closed');
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <ButtonLink href={SIGN_IN_PATH}>{t('signIn')}</ButtonLink>
    </PlainPage>
  );
}

async function OtherSession({ invited }: { invited: OpenInvitation }) {
  const viewer = await findViewer();
  if (!viewer || viewer.id === invited.proof.userId) return null;
  const t = await getTranslator();
  return (
    <Notice kind="info">
      {t('invitation.otherSession', {
        viewer: isolatedText(viewer.name),
        email: isolatedText(viewer.email),
        name: isolatedText(invited.name),
      })}
    </Notice>
  );
}
