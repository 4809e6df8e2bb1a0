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
  /** Those that are chosen already, by their names. */
  customers: CustomerOption[];
  /** What was typed of a customer's name and led to none. */
  customerSearch?: string;
  /** The period that is shown when none is chosen, which URLs leave out. */
  defaults: { from: string; to: string };
  /** What the server found wrong, by the name of the parameter. */
  errors: Partial<Record<string, string>>;
  /** What stands between the fields and their button: the choices, each in a list of its own. */
  children?: ReactNode;
  /** What stands in a row of its own below the fields and their button. */
  below?: ReactNode;
};

/** All filters of the log: one plain GET form, which works without a script. */
export function FilterForm({ fields, customers, defaults, errors, ...more }: FilterFormProps) {
  const t = useTranslations('filter');
  const { form, send, sendWith, periodError, forgetError } = useFilterForm({ fields, defaults });
  return (
    <form
      ref={form}
      method="get"
      action={ACTIVITY_LOG_PATH}
      onSubmit={send}
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
        search={more.customerSearch ?? ''}
        error={errors.customer}
        onSelect={(id) => sendWith('customer', id)}
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
      {more.children}
      <div className="filter-send">
        <Button type="submit">{t('show')}</Button>
      </div>
      {more.below && <div className="filter-below">{more.below}</div>}
    </form>
  );
}
