'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { Notice } from '@/components/ui/page/notice';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { disableSchema, userSchema } from '@/lib/users/schemas';
import { SignInLink } from './sign-in-link';
import { UserVersionFields, type UserVersion } from './user-version-fields';

type UserButtonFormProps = {
  action: FormAction;
  user: UserVersion;
  /** The step for the action, if it has several. */
  step?: string;
  /** The label of the button. */
  label: string;
  /** What the button does. */
  children: string;
  /** The label of a box that must be checked first, for dangerous changes. */
  confirmation?: string;
  /** Why the change is not allowed. */
  refusal: string | null;
};

const NO_VALUES = {};

/** A change to a user that needs only a button, and a checked box if it is dangerous. */
export function UserButtonForm(props: UserButtonFormProps) {
  const { action, user, step, label, children, confirmation, refusal } = props;
  const t = useTranslations();
  const isConfirmed = confirmation !== undefined;
  const schema = useMemo(() => (isConfirmed ? disableSchema(t) : userSchema), [isConfirmed, t]);
  const form = useActionForm({ action, schema, values: NO_VALUES });
  if (form.oneTimeValues) return <SignInLink {...form.oneTimeValues} />;
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col items-start gap-3">
      <UserVersionFields {...user} />
      {step && <input type="hidden" name="step" value={step} />}
      {form.problem && (
        <Notice kind="error" isAlert>
          {form.problem}
        </Notice>
      )}
      <p className="text-muted">{refusal ?? children}</p>
      {!refusal && confirmation && (
        <CheckboxField {...form.field('confirmed')} label={confirmation} required />
      )}
      {!refusal && (
        <Button kind={confirmation ? 'danger' : 'plain'} type="submit" isPending={form.isPending}>
          {label}
        </Button>
      )}
    </form>
  );
}
