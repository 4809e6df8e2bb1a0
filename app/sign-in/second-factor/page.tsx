import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClientMessages } from '@/app/_page/client-messages';
import { PlainPage } from '@/components/layout/plain-page';
import { CodeForm } from '@/components/second-factor/code-form';
import { NewFactorToScan } from '@/components/second-factor/new-factor';
import { SetUpForm } from '@/components/second-factor/set-up-form';
import { TextLink } from '@/components/ui/text/text-link';
import { describeNewSecret } from '@/lib/auth/second-factor/describe-new-secret';
import { findNewSecret } from '@/lib/auth/second-factor/new-secret';
import { findPendingSignIn } from '@/lib/auth/second-factor/pending-sign-in';
import { readStoredProof } from '@/lib/auth/second-factor/stored-proof';
import { safeCallbackPath, signInPath } from '@/lib/auth/sign-in/callback-url';
import { findViewer } from '@/lib/auth/viewer';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { giveCode, setUpAndSignIn } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('secondFactor.title') };
}

/** The second step of signing in: a code, or the set-up where a second factor is required. */
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
  const isAsked = Boolean(proof?.secondFactor);
  const newSecret = pending && !isAsked ? await findNewSecret(pending.user) : null;
  if (pending && !isAsked && !newSecret) redirect(signInPath(path));
  return (
    <PlainPage title={t('secondFactor.title')}>
      {pending && (
        <p className="text-muted">{t(isAsked ? 'secondFactor.page' : 'secondFactor.mustSetUp')}</p>
      )}
      <ClientMessages of={['forms', 'secondFactor', 'signIn']}>
        {isAsked ? (
          <CodeForm action={giveCode} callbackUrl={path} />
        ) : (
          <SetUpForm action={setUpAndSignIn} continueHref={path}>
            {newSecret && proof && (
              <NewFactorToScan
                {...describeNewSecret({ secret: newSecret.secret, email: proof.email })}
              />
            )}
          </SetUpForm>
        )}
      </ClientMessages>
      {pending && <TextLink href={signInPath(path)}>{t('secondFactor.startAgain')}</TextLink>}
    </PlainPage>
  );
}
