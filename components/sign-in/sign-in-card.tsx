import { useTranslations } from 'next-intl';
import { PlainPage } from '@/components/layout/plain-page';
import { Notice } from '@/components/ui/page/notice';
import { CompanyButton, type CompanyButtonProps } from './company-button';
import { SignInForm, type SignInAction } from './sign-in-form';

type SignInCardProps = {
  /** Signs in by email and password; null where nobody does. */
  action: SignInAction | null;
  callbackUrl: string;
  /** The error of an earlier attempt by email and password. */
  error: string | null;
  /** Why a company's sign-in was refused. */
  companyError: string | null;
  /** The companies' identity providers. */
  companies: Pick<CompanyButtonProps, 'id' | 'name' | 'prompt'>[];
  csrfToken: string;
};

/** The content of the sign-in page. */
export function SignInCard(props: SignInCardProps) {
  const { action, callbackUrl, error, companyError, companies, csrfToken } = props;
  const t = useTranslations('signIn');
  return (
    <PlainPage title={t('title')}>
      <p className="text-muted">{t(companies.length > 0 ? 'companyAccount' : 'account')}</p>
      {companyError && (
        <Notice kind="error" isAlert>
          {companyError}
        </Notice>
      )}
      {companies.map((company) => (
        <CompanyButton
          key={company.id}
          {...company}
          {...{ callbackUrl, csrfToken }}
          kind={action ? 'plain' : 'primary'}
        />
      ))}
      {action && companies.length > 0 && (
        <p className="text-muted before:border-line after:border-line flex w-full items-center gap-3 text-xs before:flex-1 before:border-t after:flex-1 after:border-t">
          {t('orByPassword')}
        </p>
      )}
      {action && <SignInForm action={action} callbackUrl={callbackUrl} error={error} />}
    </PlainPage>
  );
}
