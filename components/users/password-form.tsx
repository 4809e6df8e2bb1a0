'use client';

import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SHORTEST_PASSWORD } from '@/lib/auth/password-length';
import type { FormAction } from '@/lib/forms/form-state';
import { passwordSchema } from '@/lib/users/schemas';

type PasswordFormProps = {
  action: FormAction;
  token: string;
  /** The sign-in name, which password managers keep beside the password. */
  email: string;
};

const EMPTY = {};

/** The choice of a password, typed twice. */
export function PasswordForm({ action, token, email }: PasswordFormProps) {
  const form = useActionForm({ action, schema: passwordSchema, values: EMPTY });
  return (
    <form {...form.formProps} className="flex w-full flex-col gap-4">
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <input type="hidden" name="token" value={token} />
      <Field label="E-mail" autoComplete="username" value={email} readOnly />
      <Field
        label="Password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${SHORTEST_PASSWORD} characters. Several words are easier to keep in mind than signs.`}
        {...form.field('password')}
      />
      <Field
        label="Password again"
        type="password"
        autoComplete="new-password"
        {...form.field('passwordAgain')}
      />
      <Button kind="primary" type="submit" isPending={form.isPending}>
        {form.isPending ? 'Signing in…' : 'Set password and sign in'}
      </Button>
    </form>
  );
}
