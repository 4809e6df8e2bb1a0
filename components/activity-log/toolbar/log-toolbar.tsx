'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FilterFields } from '@/lib/activity/filter/filter-fields';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { useFilterForm } from '@/components/activity-log/filter-bar/use-filter-form';
import { PeriodMenu } from '@/components/activity-log/period/period-menu';
import { CustomerMenu, type CustomerMenuProps } from './customer-menu';
import { FilterSheet } from './filter-sheet';
import { SearchField } from './search-field';

type LogToolbarProps = {
  fields: Pick<FilterFields, 'from' | 'to' | 'q' | 'tz'>;
  /** How many values are selected in the lists. */
  chosen: number;
  customer: Omit<CustomerMenuProps, 'onSelect'>;
  /** The default period, which URLs leave out. */
  defaults: { from: string; to: string };
  /** The period as its button names it. */
  period: string;
  today: string;
  /** The server's errors, by the name of the parameter. */
  errors: Partial<Record<string, string>>;
  /** The preset periods. */
  presets: ReactNode;
  /** The lists after the customers. */
  lists: ReactNode;
};

/** All filters of the log as one row: a plain GET form, which works without JavaScript. */
export function LogToolbar({ fields, defaults, errors, ...rest }: LogToolbarProps) {
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
      noValidate
      role="search"
      aria-label={t('label')}
      className="contents"
    >
      {fields.tz && <input type="hidden" name="tz" value={fields.tz} />}
      <SearchField value={fields.q} error={errors.q} />
      <FilterSheet chosen={rest.chosen}>
        <CustomerMenu {...rest.customer} onSelect={(id) => submitWith('customer', id)} />
        {rest.lists}
      </FilterSheet>
      <PeriodMenu
        // It starts open where the server found an error in it.
        key={[errors.from, errors.to].join('\n')}
        label={rest.period}
        from={fields.from}
        to={fields.to}
        today={rest.today}
        errors={periodErrors}
        onChange={forgetErrors}
      >
        {rest.presets}
      </PeriodMenu>
    </form>
  );
}
