import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ClientMessages } from '@/app/_page/client-messages';
import { SignInCard } from '@/components/sign-in/sign-in-card';
import { safeCallbackPath } from '@/lib/auth/sign-in/callback-url';
import { findViewer } from '@/lib/auth/viewer';
import { getTranslator } from '@/lib/platform/i18n/current-locale';
import { signIn } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return { title: t('signIn.title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl, error } = await searchParams;
  const path = safeCallbackPath(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await findViewer()) redirect(path);
  const t = await getTranslator();
  return (
    <ClientMessages of={['signIn']}>
      <SignInCard
        action={signIn}
        callbackUrl={path}
        // NextAuth's own endpoint reports a failed sign-in in the URL.
        error={error === undefined ? null : t('signIn.refused')}
      />
    </ClientMessages>
  );
}
