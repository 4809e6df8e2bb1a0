import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/ui/select-field';
import { formatHours, NIGHT, WORK, type DayHours } from '@/lib/activity/filter/hours';
import { describeHours } from '@/lib/activity/words/describe-hours';

type HoursFieldProps = {
  /** Null for all. */
  chosen: DayHours | null;
  error?: string;
};

/** Hours of the day to choose: those of work, the others, and which are chosen already. */
export function HoursField({ chosen, error }: HoursFieldProps) {
  const t = useTranslations();
  const value = chosen ? formatHours(chosen) : '';
  const labels = new Map(
    [WORK, NIGHT, ...(chosen ? [chosen] : [])].map((hours) => [
      formatHours(hours),
      describeHours(hours, t),
    ]),
  );
  const options = [...labels].map(([value, label]) => ({ value, label }));
  return (
    <div className="filter-hours">
      <SelectField
        // Another view has another default, which a select does not take when it is there already.
        key={value}
        label={t('filter.hours')}
        name="hours"
        options={[{ value: '', label: t('filter.anyHour') }, ...options]}
        defaultValue={value}
        error={error}
      />
    </div>
  );
}
