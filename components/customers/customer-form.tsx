'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FormProblem } from '@/components/ui/form-controls/form-problem';
import { useActionForm } from '@/components/ui/form-controls/use-action-form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { SelectField } from '@/components/ui/form-controls/select-field';
import { TextLink } from '@/components/ui/text/text-link';
import { customerSchema } from '@/lib/customers/customer-schema';
import type { FormAction } from '@/lib/platform/forms/form-state';

type CustomerFormProps = {
  action: FormAction;
  /** The id that the customer will have. */
  id: string;
  countries: { code: string; name: string }[];
};

export function CustomerForm({ action, id, countries }: CustomerFormProps) {
  const t = useTranslations();
  const schema = useMemo(() => customerSchema(t), [t]);
  const { field, formProps, isPending, problem } = useActionForm({
    action,
    schema,
    values: { id, name: '', primaryDomain: '', country: '' },
  });
  return (
    <form {...formProps} className="flex max-w-md flex-col gap-4">
      <FormProblem>{problem}</FormProblem>
      <input type="hidden" name="id" value={id} />
      <Field
        {...field('name')}
        label={t('customers.form.companyName')}
        autoComplete="off"
        maxLength={256}
        required
      />
      <Field
        {...field('primaryDomain')}
        label={t('customers.columns.primaryDomain')}
        hint={t('customers.form.primaryDomainHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={253}
        required
      />
      <SelectField
        {...field('country')}
        label={t('customers.columns.country')}
        options={[
          { value: '', label: t('customers.form.chooseCountry') },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        required
      />
      <p className="text-muted text-sm">{t('customers.form.relationship')}</p>
      <div className="flex items-center gap-4">
        <Button kind="primary" type="submit" isPending={isPending}>
          {t(isPending ? 'customers.adding' : 'customers.add')}
        </Button>
        <TextLink href="/customers">{t('ui.cancel')}</TextLink>
      </div>
    </form>
  );
}
