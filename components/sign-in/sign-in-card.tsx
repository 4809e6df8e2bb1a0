import { PlainPage } from '@/components/frame/plain-page';
import { SignInForm, type SignInAction } from './sign-in-form';

type SignInCardProps = { action: SignInAction; callbackUrl: string; error: string | null };

/** The whole sign-in page. */
export function SignInCard({ action, callbackUrl, error }: SignInCardProps) {
  return (
    <PlainPage title="Sign in">
      <p className="text-muted">Use your account as a partner user.</p>
      <SignInForm action={action} callbackUrl={callbackUrl} error={error} />
    </PlainPage>
  );
}
