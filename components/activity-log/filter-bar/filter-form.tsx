'use client';

import './filter-form.css';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import type { FilterFields } from '@/lib/activity/filter/filter-fields';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { CustomerField } from './customer-field';
import type { CustomerOption } from './use-customer-suggestions';
import { useFilterForm } from './use-filter-form';

export type FilterFormProps = {
  fields: Pick<FilterFields, 'from' | 'to' | 'q' | 'tz'>;
  /** The selected customers. */
  customers: CustomerOption[];
  /** The customer search that had no match. */
  customerSearch?: string;
  /** The default period, which URLs leave out. */
  defaults: { from: string; to: string };
  /** The server's errors, by the name of the parameter. */
  errors: Partial<Record<string, string>>;
  /** Between the fields and their button: the facets. */
  children?: ReactNode;
  /** In a row of its own below the fields and their button. */
  below?: ReactNode;
};

/** All filters of the log as one plain GET form, which works without JavaScript. */
export function FilterForm({ fields, customers, defaults, errors, ...rest }: FilterFormProps) {
  const t = useTranslations('filter');
  const { form, submit, submitWith, periodError, forgetError } = useFilterForm({
    fields,
    defaults,
  });
  return (
    <form
      ref={form}
      method="get"
      action={ACTIVITY_LOG_PATH}
      onSubmit={submit}
      autoComplete="off"
      role="search"
      aria-label={t('label')}
      className="filter-form"
    >
      {fields.tz && <input type="hidden" name="tz" value={fields.tz} />}
      <Field
        label={t('q')}
        type="search"
        name="q"
        defaultValue={fields.q}
        placeholder={t('qHint')}
        maxLength={200}
        error={errors.q}
      />
      <CustomerField
        selected={customers}
        search={rest.customerSearch ?? ''}
        error={errors.customer}
        onSelect={(id) => submitWith('customer', id)}
      />
      <Field
        label={t('from')}
        type="date"
        name="from"
        defaultValue={fields.from}
        onChange={forgetError}
        error={periodError ?? errors.from}
      />
      <Field
        label={t('to')}
        type="date"
        name="to"
        defaultValue={fields.to}
        onChange={forgetError}
        error={errors.to}
      />
      {rest.children}
      <div className="filter-submit">
        <Button type="submit">{t('show')}</Button>
      </div>
      {rest.below && <div className="filter-lists">{rest.below}</div>}
    </form>
  );
}
