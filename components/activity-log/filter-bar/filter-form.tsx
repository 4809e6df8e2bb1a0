'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import type { FilterFields } from '@/lib/activity/filter/filter-fields';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { DayField } from '@/components/activity-log/period/day-field';
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
};

/** All filters of the log, one below the other: a plain GET form. */
export function FilterForm({ fields, customers, defaults, errors, ...rest }: FilterFormProps) {
  const t = useTranslations('filter');
  const { form, submit, submitWith, periodErrors, forgetErrors } = useFilterForm({
    fields,
    defaults,
    errors,
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
      <div className="contents" onInput={forgetErrors}>
        <DayField
          label={t('from')}
          name="from"
          value={fields.from}
          today={defaults.to}
          error={periodErrors.from}
        />
        <DayField
          label={t('to')}
          name="to"
          value={fields.to}
          today={defaults.to}
          error={periodErrors.to}
        />
      </div>
      {rest.children}
      <div className="filter-submit">
        <Button type="submit">{t('apply')}</Button>
      </div>
    </form>
  );
}
