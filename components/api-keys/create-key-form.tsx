'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/forms/button';
import { Field } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { KEY_ACCESSES } from '@/lib/api-keys/api-key';
import { keyFormSchema, LONGEST_KEY_NAME } from '@/lib/api-keys/key-forms';
import type { FormAction } from '@/lib/platform/forms/form-state';
import { NewKey } from './new-key';

/** Asks for a name and what the key may be used for; once the key is made it gives way to the key, which is shown this once. */
export function CreateKeyForm({ action }: { action: FormAction }) {
  const t = useTranslations();
  const schema = useMemo(() => keyFormSchema(t), [t]);
  const { field, formProps, isPending, problem, shownOnce } = useActionForm({
    action,
    schema,
    values: { name: '', access: 'both' },
  });
  if (shownOnce) return <NewKey shown={shownOnce} />;
  return (
    <form {...formProps} className="mb-6 flex max-w-160 flex-col gap-3">
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap items-start gap-2">
        <div className="min-w-56 flex-1">
          <Field
            {...field('name')}
            label={t('apiKeys.name')}
            hint={t('apiKeys.nameHint')}
            maxLength={LONGEST_KEY_NAME}
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
