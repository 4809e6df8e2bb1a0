'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { PasswordField } from '@/components/ui/form-controls/password-field';
import { Notice } from '@/components/ui/page/notice';
import { MIN_PASSWORD_LENGTH } from '@/lib/auth/sign-in/password-length';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { visibleText } from '@/lib/platform/text/visible-text';
import { passwordSchema } from '@/lib/users/schemas';

type PasswordFormProps = {
  action: FormAction;
  token: string;
  /** The sign-in name, which password managers store with the password. */
  email: string;
  /** Whether to ask for the name, which nobody has given yet. */
  asksForName: boolean;
};

const EMPTY = {};

/** The form for setting a password, typed twice, and a name where there is none yet. */
export function PasswordForm({ action, token, email, asksForName }: PasswordFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => passwordSchema(t), [t]);
  const form = useActionForm({ action, schema, values: EMPTY });
  return (
    <form {...form.formProps} className="flex w-full flex-col gap-4">
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      <Field
        label={t('signIn.email')}
        autoComplete="username"
        value={visibleText(email)}
        readOnly
      />
      {asksForName && (
        <Field
          label={t('invitation.name')}
          autoComplete="name"
          hint={t('invitation.nameHint')}
          {...form.field('displayName')}
        />
      )}
      <PasswordField
        label={t('signIn.password')}
        autoComplete="new-password"
        hint={t('invitation.hint', { shortest: MIN_PASSWORD_LENGTH })}
        {...form.field('password')}
      />
      <PasswordField
        label={t('invitation.passwordAgain')}
        autoComplete="new-password"
        {...form.field('passwordAgain')}
      />
      <Button kind="primary" type="submit" isPending={form.isPending}>
        {t(form.isPending ? 'signIn.submitting' : 'invitation.submit')}
      </Button>
    </form>
  );
}
