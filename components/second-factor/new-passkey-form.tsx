'use client';

import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { MAX_PASSKEY_NAME_LENGTH } from '@/lib/auth/second-factor/passkeys/passkey';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { RecoveryCodes } from './recovery-codes';
import { useHasPasskeys } from './use-has-passkeys';
import { usePasskeyForm } from './use-passkey-form';

type NewPasskeyFormProps = {
  action: FormAction;
  /** Null where there is none to make any more: the response that shows the codes is this form's. */
  options: PublicKeyCredentialCreationOptionsJSON | null;
  /** The name that it gets unless another is typed. */
  name: string;
  /** What stands there where the browser makes none. */
  fallback?: ReactNode;
  /** What leads over to the other way. */
  children?: ReactNode;
};

/** The form that makes a passkey, and then shows the recovery codes that come with the first. */
export function NewPasskeyForm(props: NewPasskeyFormProps) {
  const { action, options, name, fallback = null, children } = props;
  const t = useTranslations('secondFactor.passkeys');
  const form = usePasskeyForm(action, async () => {
    if (!options) throw new Error('There is nothing to answer.');
    const { startRegistration } = await import('@simplewebauthn/browser');
    return startRegistration({ optionsJSON: options });
  });
  const hasPasskeys = useHasPasskeys();
  const codes = form.oneTimeValues?.codes;
  if (codes !== undefined) return <RecoveryCodes codes={codes} />;
  if (!options) return null;
  if (!hasPasskeys) return fallback;
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.start(event.currentTarget);
        }}
        className="flex w-full max-w-90 flex-col items-start gap-4"
      >
        <FormProblem>{form.problem}</FormProblem>
        <div className="w-full">
          <Field
            // Each passkey begins with the name that its browser suggests.
            key={options.challenge}
            label={t('name')}
            hint={t('nameHint')}
            name="name"
            error={form.errors.name}
            defaultValue={name}
            maxLength={MAX_PASSKEY_NAME_LENGTH}
            autoComplete="off"
            required
          />
        </div>
        <Button kind="primary" type="submit" isPending={form.isPending}>
          {t(form.isPending ? 'waiting' : 'add')}
        </Button>
      </form>
      {children}
    </>
  );
}
