'use client';

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { useHasPasskeys } from './use-has-passkeys';
import { usePasskeyForm } from './use-passkey-form';

type GivePasskeyProps = {
  action: FormAction;
  /** Null where there is none any more: what was wrong with the last is still said. */
  options: PublicKeyCredentialRequestOptionsJSON | null;
  callbackUrl?: string;
  /** What leads over to the other way. */
  children: ReactNode;
};

/** The button that asks for one of a user's passkeys; nothing where the browser has none. */
export function GivePasskey({ action, options, callbackUrl, children }: GivePasskeyProps) {
  const t = useTranslations('secondFactor.passkeys');
  const form = usePasskeyForm(action, async () => {
    if (!options) throw new Error('There is nothing to answer.');
    // Loaded for those who need it.
    const { startAuthentication } = await import('@simplewebauthn/browser');
    return startAuthentication({ optionsJSON: options });
  });
  const hasPasskeys = useHasPasskeys();
  if (!options) return <FormProblem>{form.problem}</FormProblem>;
  if (!hasPasskeys) return null;
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void form.start(event.currentTarget);
        }}
        className="flex w-full flex-col gap-4"
      >
        <FormProblem>{form.problem}</FormProblem>
        {callbackUrl !== undefined && (
          <input type="hidden" name="callbackUrl" value={callbackUrl} />
        )}
        <Button kind="primary" type="submit" isPending={form.isPending}>
          {t(form.isPending ? 'waiting' : 'use')}
        </Button>
      </form>
      {children}
    </>
  );
}
