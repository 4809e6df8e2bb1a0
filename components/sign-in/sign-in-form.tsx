'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';

export type SignInState = { email: string; error: string | null };

export type SignInAction = (previous: SignInState, form: FormData) => Promise<SignInState>;

type SignInFormProps = {
  action: SignInAction;
  callbackUrl: string;
  /** What an earlier try came to, before this form was shown. */
  error: string | null;
};

export function SignInForm({ action, callbackUrl, error }: SignInFormProps) {
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
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={state.email}
        required
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button kind="primary" type="submit" isPending={isPending}>
        {isPending ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
