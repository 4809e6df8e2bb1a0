'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { removeConnectionSchema } from '@/lib/partner-center/connection/connection-schema';

type RemoveConnectionProps = { action: FormAction; version: number };

const NO_VALUES = {};

/** Explains removing, with a form that removes the connection once the box is checked. */
export function RemoveConnection({ action, version }: RemoveConnectionProps) {
  const t = useTranslations();
  const schema = useMemo(() => removeConnectionSchema(t), [t]);
  const form = useActionForm({ action, schema, values: NO_VALUES });
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col items-start gap-3">
      <input type="hidden" name="version" value={version} />
      <FormProblem>{form.problem}</FormProblem>
      <p>{t('partnerCenter.removal.explained')}</p>
      <CheckboxField
        {...form.field('confirmed')}
        label={t('partnerCenter.removal.confirm')}
        required
      />
      <Button kind="danger" type="submit" isPending={form.isPending}>
        {t(form.isPending ? 'partnerCenter.removal.submitting' : 'partnerCenter.removal.submit')}
      </Button>
    </form>
  );
}
