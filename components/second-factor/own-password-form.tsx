'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { PasswordField } from '@/components/ui/form-controls/password-field';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { ownPasswordSchema } from '@/lib/auth/second-factor/schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';

const EMPTY = {};

/** The form that takes one's own password before something is changed. */
export function OwnPasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const schema = useMemo(() => ownPasswordSchema(t), [t]);
  const form = useActionForm({ action, schema, values: EMPTY });
  return (
    <form {...form.formProps} className="flex max-w-90 flex-col items-start gap-3">
      <FormProblem>{form.problem}</FormProblem>
      <div className="w-full">
        <PasswordField
          {...form.field('password')}
          label={t('signIn.password')}
          autoComplete="current-password"
          required
        />
      </div>
      <Button kind="primary" type="submit" isPending={form.isPending}>
        {t('secondFactor.continue')}
      </Button>
    </form>
  );
}
