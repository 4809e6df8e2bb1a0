import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInCard } from '@/components/sign-in/sign-in-card';
import { safeCallbackPath } from '@/lib/auth/callback-url';
import { findViewer } from '@/lib/auth/viewer';
import { signIn } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl, error } = await searchParams;
  const path = safeCallbackPath(typeof callbackUrl === 'string' ? callbackUrl : null);
  if (await findViewer()) redirect(path);
  return (
    <SignInCard
      action={signIn}
      callbackUrl={path}
      // NextAuth's own endpoint reports a refusal in the URL.
      error={error === undefined ? null : 'The e-mail or the password is wrong.'}
    />
  );
}
