import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { NewFactorToScan } from '@/components/second-factor/new-factor';
import { PasswordButtonForm } from '@/components/second-factor/password-button-form';
import { SecondFactorState } from '@/components/second-factor/second-factor-state';
import { SetUpForm } from '@/components/second-factor/set-up-form';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import { requireViewer } from '@/lib/auth/gate';
import { describeNewSecret } from '@/lib/auth/second-factor/describe-new-secret';
import { isSecondFactorRequired } from '@/lib/auth/second-factor/is-required';
import { findNewSecret } from '@/lib/auth/second-factor/new-secret';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { PROFILE_PATH } from '@/lib/profile/paths';
import { beginSetUp, confirmSetUp, renewCodes, switchOff } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('secondFactor.title') };
}

export default async function SecondFactorPage() {
  const viewer = await requireViewer();
  const key = { partnerId: viewer.partnerId, userId: viewer.id };
  const proof = await readStoredProof(key);
  // Who signs in with a company's account has their second factor there.
  if (!proof?.passwordHash) notFound();
  const t = await getTranslator();
  const newSecret = await findNewSecret(key);
  const isOn = proof.secondFactor !== null;
  const mayRemove = isOn && !(await isSecondFactorRequired(viewer.partnerId));
  return (
    <AccountPage viewer={viewer} current={null}>
      <PageHeader
        eyebrow={<TextLink href={PROFILE_PATH}>{t('profile.title')}</TextLink>}
        title={t('secondFactor.title')}
      >
        {t('secondFactor.explained')}
      </PageHeader>
      <ClientMessages of={['forms', 'secondFactor', 'signIn']}>
        <div className="flex max-w-160 flex-col gap-6">
          <SecondFactorState {...proof} zone={viewer.zone} />
          <SetUpForm action={confirmSetUp}>
            {newSecret && (
              <NewFactorToScan
                {...describeNewSecret({ secret: newSecret.secret, email: viewer.email })}
              />
            )}
          </SetUpForm>
          {!newSecret && (
            <PageSection title={t(isOn ? 'secondFactor.replace' : 'secondFactor.begin')}>
              <PasswordButtonForm action={beginSetUp} label={t('secondFactor.begin')}>
                {t(isOn ? 'secondFactor.replaceExplained' : 'secondFactor.beginExplained')}
              </PasswordButtonForm>
            </PageSection>
          )}
          {isOn && (
            <PageSection title={t('secondFactor.recovery.label')}>
              <PasswordButtonForm action={renewCodes} label={t('secondFactor.recovery.new')}>
                {t('secondFactor.recovery.newExplained')}
              </PasswordButtonForm>
            </PageSection>
          )}
          {mayRemove && (
            <PageSection title={t('secondFactor.remove')}>
              <PasswordButtonForm action={switchOff} label={t('secondFactor.removeNow')} isDanger>
                {t('secondFactor.removeExplained')}
              </PasswordButtonForm>
            </PageSection>
          )}
        </div>
      </ClientMessages>
    </AccountPage>
  );
}
