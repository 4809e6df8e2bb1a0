import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import type { ButtonKind } from '@/components/ui/button/button-classes';
import { MicrosoftLogo } from './microsoft-logo';

export type CompanyButtonProps = {
  /** NextAuth's id of the identity provider. */
  id: string;
  /** What people call it. */
  name: string;
  /** What it is to ask first, such as for another account. */
  prompt: string | null;
  callbackUrl: string;
  csrfToken: string;
  kind: ButtonKind;
};

/** The button that leads to a company's own sign-in: a plain form, which needs no scripts. */
export function CompanyButton(props: CompanyButtonProps) {
  const { id, name, prompt, callbackUrl, csrfToken, kind } = props;
  const t = useTranslations('signIn');
  const query = prompt === null ? '' : `?${new URLSearchParams({ prompt })}`;
  return (
    <form method="post" action={`/api/auth/signin/${id}${query}`} className="flex w-full flex-col">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Button kind={kind} type="submit">
        {id === 'azure-ad' && kind === 'plain' && <MicrosoftLogo />}
        {t('withProvider', { provider: name })}
      </Button>
    </form>
  );
}
