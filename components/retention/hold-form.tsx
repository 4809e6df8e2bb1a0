'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { TextLink } from '@/components/ui/text/text-link';
import { NEW_HOLD_PATH } from '@/lib/activity/retention/paths';
import { holdSchema, MAX_REASON_LENGTH } from '@/lib/activity/retention/retention-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';

type HoldFormProps = { action: FormAction; id: string; customerId: string };

const EMPTY = { from: '', to: '', reason: '' };

/** The form that sets a hold on a customer. */
export function HoldForm({ action, id, customerId }: HoldFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => holdSchema(t), [t]);
  const { field, formProps, isPending, problem } = useActionForm({ action, schema, values: EMPTY });
  const dayHint = t('retention.newHold.dayHint');
  return (
    <form {...formProps} autoComplete="off" className="flex max-w-160 flex-col gap-5">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="customerId" value={customerId} />
      <FormProblem>{problem}</FormProblem>
      <div className="medium:grid-cols-2 grid items-start gap-x-4 gap-y-5">
        <Field {...field('from')} type="date" label={t('retention.newHold.from')} hint={dayHint} />
        <Field {...field('to')} type="date" label={t('retention.newHold.to')} hint={dayHint} />
      </div>
      <Field
        {...field('reason')}
        label={t('retention.holds.reason')}
        hint={t('retention.newHold.reasonHint')}
        maxLength={MAX_REASON_LENGTH}
        required
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'ui.saving' : 'retention.newHold.submit')}
        </Button>
        <TextLink href={NEW_HOLD_PATH}>{t('retention.newHold.otherCustomer')}</TextLink>
      </div>
    </form>
  );
}
