'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Notice } from '@/components/ui/page/notice';
import type { RetentionPolicy } from '@/lib/activity/retention/policy';
import { POLICY_UNITS, policySchema } from '@/lib/activity/retention/retention-schemas';
import type { FormAction, FormValues } from '@/lib/platform/forms/form-state';

type PolicyFormProps = {
  action: FormAction;
  policy: Pick<RetentionPolicy, 'months' | 'version'>;
};

/** The form of how long the partner keeps its activities. */
export function PolicyForm({ action, policy }: PolicyFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => policySchema(t), [t]);
  const form = useActionForm({ action, schema, values: valuesOf(policy.months) });
  const { field, formProps, isPending, problem, oneTimeValues } = form;
  return (
    <form {...formProps} autoComplete="off" className="flex max-w-160 flex-col gap-4">
      <input type="hidden" name="version" value={policy.version} />
      <FormProblem>{problem}</FormProblem>
      {oneTimeValues?.notice && !problem && (
        <Notice kind="info" isAlert>
          {oneTimeValues.notice}
        </Notice>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <SelectField
          {...field('unit')}
          label={t('retention.policy.unit')}
          options={POLICY_UNITS.map((value) => ({ value, label: t(`retention.policy.${value}`) }))}
        />
        <div className="min-w-48 flex-1">
          <Field
            {...field('length')}
            label={t('retention.policy.length')}
            hint={t('retention.policy.lengthHint')}
            inputMode="numeric"
            maxLength={4}
          />
        </div>
      </div>
      <div>
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'ui.saving' : 'retention.policy.save')}
        </Button>
      </div>
    </form>
  );
}

function valuesOf(months: number | null): FormValues {
  if (months === null) return { unit: 'forever', length: '' };
  const isYears = months % 12 === 0;
  return isYears
    ? { unit: 'years', length: String(months / 12) }
    : { unit: 'months', length: String(months) };
}
