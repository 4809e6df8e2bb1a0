'use client';

import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select-field';
import { TextLink } from '@/components/ui/text-link';
import { CUSTOMER_SCHEMA } from '@/lib/customers/customer-schema';
import type { FormAction } from '@/lib/forms/form-state';

type CustomerFormProps = {
  action: FormAction;
  /** The id that the customer will have. */
  id: string;
  countries: { code: string; name: string }[];
};

export function CustomerForm({ action, id, countries }: CustomerFormProps) {
  const { field, formProps, isPending, problem } = useActionForm({
    action,
    schema: CUSTOMER_SCHEMA,
    values: { id, name: '', primaryDomain: '', country: '' },
  });
  return (
    <form {...formProps} className="flex max-w-md flex-col gap-4">
      <FormProblem>{problem}</FormProblem>
      <input type="hidden" name="id" value={id} />
      <Field {...field('name')} label="Company name" autoComplete="off" maxLength={256} required />
      <Field
        {...field('primaryDomain')}
        label="Primary domain"
        hint="The domain of the company’s tenant, such as contoso.onmicrosoft.com. It belongs to one customer only."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={253}
        required
      />
      <SelectField
        {...field('country')}
        label="Country"
        options={[
          { value: '', label: 'Choose a country' },
          ...countries.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        required
      />
      <p className="text-muted text-sm">Relationship: reseller</p>
      <div className="flex items-center gap-4">
        <Button kind="primary" type="submit" isPending={isPending}>
          {isPending ? 'Adding…' : 'Add customer'}
        </Button>
        <TextLink href="/customers" isQuiet>
          Cancel
        </TextLink>
      </div>
    </form>
  );
}
