'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Button } from '@/components/ui/button/button';
import { CheckboxField } from '@/components/ui/form-controls/checkbox-field';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { TextLink } from '@/components/ui/text/text-link';
import { RETENTION_PATH } from '@/lib/activity/retention/paths';
import { releaseHoldSchema, shorterPolicySchema } from '@/lib/activity/retention/retention-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';

type ConfirmFormProps = {
  what: 'shorter' | 'release';
  action: FormAction;
  /** What is confirmed, by the names of its fields. */
  hidden: Record<string, string>;
  /** The label of the box that must be checked. */
  confirmation: string;
  label: string;
};

const NO_VALUES = {};
const SCHEMAS = { shorter: shorterPolicySchema, release: releaseHoldSchema };

/** Confirms a change that lets more be removed. */
export function ConfirmForm({ what, action, hidden, confirmation, label }: ConfirmFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => SCHEMAS[what](t), [t, what]);
  const form = useActionForm({ action, schema, values: NO_VALUES });
  return (
    <form {...form.formProps} className="flex max-w-160 flex-col items-start gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormProblem>{form.problem}</FormProblem>
      <CheckboxField {...form.field('confirmed')} label={confirmation} required />
      <div className="flex items-center gap-4">
        <Button kind="danger" type="submit" isPending={form.isPending}>
          {form.isPending ? t('ui.saving') : label}
        </Button>
        <TextLink href={RETENTION_PATH}>{t('ui.cancel')}</TextLink>
      </div>
    </form>
  );
}
