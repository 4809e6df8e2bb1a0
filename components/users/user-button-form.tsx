'use client';

import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/forms/form-state';
import { userSchema } from '@/lib/users/schemas';
import { SignInLink } from './sign-in-link';
import { UserVersionFields, type UserVersion } from './user-version-fields';

type UserButtonFormProps = {
  action: FormAction;
  user: UserVersion;
  /** What the button says. */
  label: string;
  /** What it does, read before it is pressed. */
  children: string;
  /** Why it may not be pressed. */
  refusal: string | null;
};

const NOTHING = {};

/** A change of a user that needs nothing but a button. */
export function UserButtonForm({ action, user, label, children, refusal }: UserButtonFormProps) {
  const form = useActionForm({ action, schema: userSchema, values: NOTHING });
  if (form.shownOnce) return <SignInLink {...form.shownOnce} />;
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col items-start gap-2">
      <UserVersionFields {...user} />
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <p className="text-muted">{refusal ?? children}</p>
      {!refusal && (
        <Button type="submit" disabled={form.isPending}>
          {label}
        </Button>
      )}
    </form>
  );
}
