import { useTranslations } from 'next-intl';
import { PlainPage } from '@/components/layout/plain-page';
import { SignInForm, type SignInAction } from './sign-in-form';

type SignInCardProps = { action: SignInAction; callbackUrl: string; error: string | null };

/** The content of the sign-in page. */
export function SignInCard({ action, callbackUrl, error }: SignInCardProps) {
  const t = useTranslations('signIn');
  return (
    <PlainPage title={t('title')}>
      <p className="text-muted">{t('account')}</p>
      <SignInForm action={action} callbackUrl={callbackUrl} error={error} />
    </PlainPage>
  );
}
