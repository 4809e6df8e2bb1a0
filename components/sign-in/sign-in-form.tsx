'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { PasswordField } from '@/components/ui/form-controls/password-field';
import { Notice } from '@/components/ui/page/notice';

export type SignInState = {
  email: string;
  error: string | null;
  /** What is wrong with the email as typed. */
  emailError?: string;
};

export type SignInAction = (previous: SignInState, form: FormData) => Promise<SignInState>;

type SignInFormProps = {
  action: SignInAction;
  callbackUrl: string;
  /** The error of an earlier attempt, made before this form was shown. */
  error: string | null;
};

export function SignInForm({ action, callbackUrl, error }: SignInFormProps) {
  const t = useTranslations('signIn');
  const [state, submit, isPending] = useActionState(action, { email: '', error });
  return (
    <form action={submit} className="flex w-full flex-col gap-4">
      {state.error && (
        <Notice kind="error" isAlert>
          {state.error}
        </Notice>
      )}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <Field
        label={t('email')}
        name="email"
        // With type="email", browsers reject non-ASCII letters with a message of their own.
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        autoComplete="username"
        error={state.emailError}
        defaultValue={state.email}
        required
      />
      <PasswordField
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
      />
      <Button kind="primary" type="submit" isPending={isPending}>
        {t(isPending ? 'submitting' : 'submit')}
      </Button>
      <p className="text-muted text-xs">{t('forgotten')}</p>
    </form>
  );
}
