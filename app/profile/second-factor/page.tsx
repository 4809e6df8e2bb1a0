import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountPage } from '@/app/_page/account-page';
import { ClientMessages } from '@/app/_page/client-messages';
import { NewCodesForm } from '@/components/second-factor/new-codes-form';
import { SecondFactorState } from '@/components/second-factor/second-factor-state';
import { Button } from '@/components/ui/button/button';
import { ButtonLink } from '@/components/ui/button/button-link';
import { Notice } from '@/components/ui/page/notice';
import { PageHeader } from '@/components/ui/page/page-header';
import { PageSection } from '@/components/ui/page/page-section';
import { TextLink } from '@/components/ui/text/text-link';
import { requireAnyViewer } from '@/lib/auth/gate';
import { findNewSecret } from '@/lib/auth/second-factor/authenticator-app/new-secret';
import { isSecondFactorRequired } from '@/lib/auth/second-factor/is-required';
import { findConfirmation } from '@/lib/auth/second-factor/own-confirmation';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { PROFILE_PATH } from '@/lib/profile/paths';
import { renewCodes, switchOff } from './actions';
import { OwnApp } from './own-app';
import { sessionOf } from './own-factor-gate';
import { OwnPasskeys } from './own-passkeys';
import { OwnSecondStep } from './own-second-step';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('secondFactor.title') };
}

export default async function SecondFactorPage({
  searchParams,
}: PageProps<'/profile/second-factor'>) {
  const viewer = await requireAnyViewer();
  const { callbackUrl } = await searchParams;
  const session = sessionOf(viewer);
  const proof = await readStoredProof(session);
  // Who signs in with a company's account has their second factor there.
  if (!proof?.passwordHash) notFound();
  const t = await getTranslator();
  const confirmation = await findConfirmation(session);
  const isRequired = await isSecondFactorRequired(viewer.partnerId);
  const isOn = proof.secondFactorSince !== null;
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
          {viewer.mustSetUpFactor && <Notice kind="info">{t('secondFactor.mustSetUpNow')}</Notice>}
          <SecondFactorState {...proof} zone={viewer.zone} />
          {isOn && typeof callbackUrl === 'string' && (
            <div>
              <ButtonLink kind="primary" href={safeCallbackPath(callbackUrl)}>
                {t('secondFactor.goBack')}
              </ButtonLink>
            </div>
          )}
          {confirmation?.isComplete ? (
            <>
              <OwnPasskeys {...{ proof, confirmation, isRequired }} zone={viewer.zone} />
              <OwnApp proof={proof} newSecret={await findNewSecret(session)} />
              {isOn && (
                <PageSection title={t('secondFactor.recovery.label')}>
                  <NewCodesForm action={renewCodes} />
                </PageSection>
              )}
              {isOn && !isRequired && (
                <PageSection title={t('secondFactor.remove')}>
                  <form action={switchOff} className="flex flex-col items-start gap-3">
                    <p className="text-muted">{t('secondFactor.removeExplained')}</p>
                    <Button kind="danger" type="submit">
                      {t('secondFactor.removeNow')}
                    </Button>
                  </form>
                </PageSection>
              )}
            </>
          ) : (
            <OwnSecondStep proof={proof} confirmation={confirmation} />
          )}
        </div>
      </ClientMessages>
    </AccountPage>
  );
}
