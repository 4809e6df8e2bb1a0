import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { cache } from 'react';
import { ClientMessages } from '@/app/_page/client-messages';
import { PlainPage } from '@/components/layout/plain-page';
import { BidiText } from '@/components/ui/text/bidi-text';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Notice } from '@/components/ui/page/notice';
import { PasswordForm } from '@/components/users/password-form';
import { findOpenInvitation, type OpenInvitation } from '@/lib/auth/open-invitation';
import { SIGN_IN_PATH } from '@/lib/auth/paths';
import { findViewer } from '@/lib/auth/viewer';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { now } from '@/lib/platform/time/time';
import { choosePassword } from './actions';

type Props = PageProps<'/invitation/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslator();
  const invited = areLocalAccountsOn() && (await openInvitation((await params).token));
  return {
    title: t(invited ? 'invitation.title' : 'invitation.closed.title'),
    robots: { index: false, follow: false },
  };
}

// Title and page need the same.
const openInvitation = cache((token: string) => findOpenInvitation(token, now()));

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  if (!areLocalAccountsOn()) return <ClosedLink isLocalOff />;
  const invited = await openInvitation(token);
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
      <ClientMessages of={['forms', 'invitation', 'signIn', 'users']}>
        <PasswordForm
          action={choosePassword}
          token={token}
          email={invited.email}
          asksForName={invited.isUnnamed}
        />
      </ClientMessages>
    </PlainPage>
  );
}

// The same for unknown, used, replaced and expired links, so that guessing reveals nothing.
function ClosedLink({ isLocalOff = false }) {
  const t = useTranslations('invitation');
  const signIn = useTranslations('signIn');
  return (
    <PlainPage title={t('closed.title')}>
      <p>{t(isLocalOff ? 'localOff' : 'closed.text')}</p>
      <ButtonLink href={SIGN_IN_PATH}>{signIn('title')}</ButtonLink>
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
