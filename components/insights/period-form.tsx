import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { UnplacedErrors } from '@/components/activity-log/filter-bar/unplaced-errors';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { UTC } from '@/lib/platform/time/time';
import type { RequestedPeriod } from '@/lib/insights/requested-period';

type PeriodFormProps = {
  /** The path of the page that the form belongs to. */
  action: string;
  period: RequestedPeriod;
  /** Messages by the name of the invalid parameter. */
  errors?: Partial<Record<string, string>>;
};

/** The form that selects a period in its zone: a plain GET form, validated by the server. */
export function PeriodForm({ action, period, errors = {} }: PeriodFormProps) {
  const t = useTranslations();
  const { from, to, zone } = period;
  const { from: fromError, to: toError, ...unplaced } = errors;
  return (
    <div className="mb-6 flex flex-col gap-3 print:hidden">
      <UnplacedErrors errors={unplaced} />
      <Form
        // Another period gets new fields, not those that were typed into before.
        key={[from, to, zone].join(' ')}
        action={action}
        prefetch={false}
        autoComplete="off"
        role="search"
        aria-label={t('filter.period')}
        className="medium:grid-cols-[11rem_11rem_auto] medium:justify-start grid grid-cols-2 items-start gap-x-3 gap-y-2"
      >
        {zone !== UTC && <input type="hidden" name="tz" value={zone} />}
        <Field
          label={t('filter.from')}
          name="from"
          type="date"
          defaultValue={from}
          error={fromError}
        />
        <Field label={t('filter.to')} name="to" type="date" defaultValue={to} error={toError} />
        <div className="medium:col-span-1 medium:pt-5 col-span-2 grid">
          <Button type="submit">{t('filter.apply')}</Button>
        </div>
      </Form>
    </div>
  );
}
