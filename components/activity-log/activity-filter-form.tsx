'use client';

import Form from 'next/form';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { UnplacedErrors } from './unplaced-errors';
import { usePeriodForm, type Period } from './use-period-form';

type ActivityFilterFormProps = {
  /** The path of the page that the form belongs to. */
  action: string;
  /** The days as they were given, valid or not. */
  period: Period;
  /** The other parameters of the view, which it keeps. */
  hidden: [name: string, value: string][];
  /** What the server found wrong, by the name of the parameter. */
  errors: Partial<Record<string, string>>;
};

/** The choice of the period: a plain GET form, which works without a script. */
export function ActivityFilterForm({ action, period, hidden, errors }: ActivityFilterFormProps) {
  const { field, errors: found, checkPeriod } = usePeriodForm(period);
  const { from, to, ...unplaced } = errors;
  return (
    <div className="mb-4 flex flex-col gap-3 print:hidden">
      <UnplacedErrors errors={unplaced} />
      <Form
        action={action}
        prefetch={false}
        onSubmit={checkPeriod}
        autoComplete="off"
        role="search"
        aria-label="Period"
        className="medium:grid-cols-[11rem_11rem_auto] medium:justify-start grid grid-cols-2 items-start gap-x-3 gap-y-2"
      >
        {hidden.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <Field
          label="From"
          type="date"
          defaultValue={period.from}
          error={found.from?.message ?? from}
          {...field('from')}
        />
        <Field
          label="To"
          type="date"
          defaultValue={period.to}
          error={found.to?.message ?? to}
          {...field('to')}
        />
        <div className="medium:col-span-1 medium:pt-5 col-span-2 grid">
          <Button type="submit">Show</Button>
        </div>
      </Form>
    </div>
  );
}
