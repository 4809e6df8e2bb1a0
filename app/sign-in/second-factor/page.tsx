import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClientMessages } from '@/app/_page/client-messages';
import { PlainPage } from '@/components/layout/plain-page';
import { SecondStep } from '@/components/second-factor/second-step';
import { TextLink } from '@/components/ui/text/text-link';
import { findNewSecret } from '@/lib/auth/second-factor/authenticator-app/new-secret';
import { findRequestOptions } from '@/lib/auth/second-factor/passkeys/options';
import { findPendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { safeCallbackPath, signInPath } from '@/lib/auth/sign-in/callback-url';
import { findViewer } from '@/lib/auth/viewer';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { giveCode, givePasskey } from './actions';
import { SetUpStep } from './set-up-step';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('secondFactor.title') };
}

/** The second step of signing in: a code or passkey, or the set-up where a second factor is required. */
export default async function SecondStepPage({
  searchParams,
}: PageProps<'/sign-in/second-factor'>) {
  const { callbackUrl } = await searchParams;
  const path = safeCallbackPath(typeof callbackUrl === 'string' ? callbackUrl : null);
  const pending = await findPendingSignIn();
  // The response of the set-up signs in and shows recovery codes in place of the form.
  if (!pending && !(await findViewer())) redirect(signInPath(path));
  const t = await getTranslator();
  const proof = pending && (await readStoredProof(pending.user));
  const isAsked = Boolean(proof?.secondFactorSince);
  const newSecret = pending && !isAsked ? await findNewSecret(pending.user) : null;
  if (pending && !isAsked && !newSecret) redirect(signInPath(path));
  const options = isAsked && pending && (await findRequestOptions(pending.user, pending.challenge));
  const asked = options ? 'pageWithPasskey' : 'page';
  return (
    <PlainPage title={t('secondFactor.title')}>
      {pending && (
        <p className="text-muted">{t(`secondFactor.${isAsked ? asked : 'mustSetUp'}`)}</p>
      )}
      <ClientMessages of={['forms', 'secondFactor', 'signIn']}>
        {isAsked ? (
          <SecondStep
            actions={{ passkey: givePasskey, code: giveCode }}
            options={options || null}
            hasApp={Boolean(proof?.secondFactor)}
            callbackUrl={path}
            labels={[t('signIn.submit'), t('signIn.submitting')]}
          />
        ) : (
          <SetUpStep pending={pending} email={proof?.email} newSecret={newSecret} path={path} />
        )}
      </ClientMessages>
      {pending && <TextLink href={signInPath(path)}>{t('secondFactor.startAgain')}</TextLink>}
    </PlainPage>
  );
}
