'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/forms/button';
import { CheckboxField } from '@/components/forms/checkbox-field';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { removalSchema } from '@/lib/partner-center/connection/connection-fields';

type RemoveConnectionProps = { action: FormAction; version: number };

const NOTHING = {};

/** Says what removing does, and does it once the box is ticked. */
export function RemoveConnection({ action, version }: RemoveConnectionProps) {
  const t = useTranslations();
  const schema = useMemo(() => removalSchema(t), [t]);
  const form = useActionForm({ action, schema, values: NOTHING });
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
