'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { KEY_ACCESSES } from '@/lib/api-keys/api-key';
import { createKeySchema, MAX_KEY_NAME_LENGTH } from '@/lib/api-keys/key-schemas';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { NewKey } from './new-key';

/** The form that creates a key. It is replaced by the new key, which is shown only this once. */
export function CreateKeyForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const schema = useMemo(() => createKeySchema(t), [t]);
  const { field, formProps, isPending, problem, oneTimeValues } = useActionForm({
    action,
    schema,
    values: { name: '', access: 'both' },
  });
  if (oneTimeValues) return <NewKey shown={oneTimeValues} />;
  return (
    <form {...formProps} className="mb-6 flex max-w-160 flex-col gap-3">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-start gap-2">
        <div className="min-w-56 flex-1">
          <Field
            {...field('name')}
            label={t('apiKeys.name')}
            hint={t('apiKeys.nameHint')}
            maxLength={MAX_KEY_NAME_LENGTH}
            autoComplete="off"
            required
          />
        </div>
        <SelectField
          {...field('access')}
          label={t('apiKeys.access.label')}
          options={KEY_ACCESSES.map((value) => ({ value, label: t(`apiKeys.access.${value}`) }))}
        />
        <div className="pt-5">
          <Button kind="primary" type="submit" isPending={isPending}>
            {t(isPending ? 'apiKeys.creating' : 'apiKeys.create')}
          </Button>
        </div>
      </div>
    </form>
  );
}
