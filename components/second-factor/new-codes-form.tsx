'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button/button';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { noFieldsSchema } from '@/lib/auth/second-factor/schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { RecoveryCodes } from './recovery-codes';

const EMPTY = {};

/** The button that makes new recovery codes, and then the codes. */
export function NewCodesForm({ action }: { action: FormAction }) {
  const t = useTranslations('secondFactor.recovery');
  const form = useActionForm({ action, schema: noFieldsSchema, values: EMPTY });
  const codes = form.oneTimeValues?.codes;
  if (codes !== undefined) return <RecoveryCodes codes={codes} />;
  return (
    <form {...form.formProps} className="flex flex-col items-start gap-3">
      <p className="text-muted">{t('newExplained')}</p>
      <FormProblem>{form.problem}</FormProblem>
      <Button type="submit" isPending={form.isPending}>
        {t('new')}
      </Button>
    </form>
  );
}
