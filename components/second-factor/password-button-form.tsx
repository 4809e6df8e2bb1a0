'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { PasswordField } from '@/components/ui/form-controls/password-field';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { ownPasswordSchema } from '@/lib/auth/second-factor/schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { RecoveryCodes } from './recovery-codes';

type PasswordButtonFormProps = {
  action: FormAction;
  /** The label of the button. */
  label: string;
  /** What the button does. */
  children: string;
  isDanger?: boolean;
};

const EMPTY = {};

/** A button that needs one's password; it may answer with recovery codes. */
export function PasswordButtonForm({ action, label, children, isDanger }: PasswordButtonFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => ownPasswordSchema(t), [t]);
  const form = useActionForm({ action, schema, values: EMPTY });
  const codes = form.oneTimeValues?.codes;
  if (codes !== undefined) return <RecoveryCodes codes={codes} />;
  return (
    <form {...form.formProps} className="flex max-w-90 flex-col items-start gap-3">
      <p className="text-muted">{children}</p>
      <FormProblem>{form.problem}</FormProblem>
      <div className="w-full">
        <PasswordField
          {...form.field('password')}
          label={t('signIn.password')}
          autoComplete="current-password"
          required
        />
      </div>
      <Button kind={isDanger ? 'danger' : 'plain'} type="submit" isPending={form.isPending}>
        {label}
      </Button>
    </form>
  );
}
