import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { ClientMessages } from '@/app/_page/client-messages';
import { SignInCard } from '@/components/sign-in/sign-in-card';
import { listCompanyProviders } from '@/lib/auth/company/company-provider';
import { parseCompanyRefusal } from '@/lib/auth/company/company-response';
import { CSRF_HEADER } from '@/lib/auth/company/csrf-token';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { findViewer } from '@/lib/auth/viewer';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { SIGN_IN_AGAIN } from '@/lib/auth/paths';
import type { Translator } from '@/lib/platform/i18n/translator';
import { signIn } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('signIn.title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const parameters = await searchParams;
  const { callbackUrl, error } = parameters;
  const path = safeCallbackPath(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await findViewer()) redirect(path);
  const t = await getTranslator();
  const refusal = parseCompanyRefusal(parameters);
  return (
    <ClientMessages of={['forms', 'signIn']}>
      <SignInCard
        action={areLocalAccountsOn() ? signIn : null}
        callbackUrl={path}
        error={refusal ? null : describeError(error, t)}
        companyError={refusal && t(`signIn.refusals.${refusal}`)}
        companies={listCompanyProviders().map(({ id, name, promptAfterRefusal }) => ({
          ...{ id, name },
          prompt: refusal ? promptAfterRefusal : null,
        }))}
        csrfToken={(await headers()).get(CSRF_HEADER) ?? ''}
      />
    </ClientMessages>
  );
}

// NextAuth's own endpoint reports a failed sign-in in the URL, and so does the second step.
function describeError(error: unknown, t: Translator): string | null {
  if (error === undefined) return null;
  return t(error === SIGN_IN_AGAIN ? 'signIn.again' : 'signIn.refused');
}
