import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { CONTROL_CLASSES, describedBy, FieldError } from '@/components/forms/field-frame';
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
  const id = useId();
  const value = chosen ? formatHours(chosen) : '';
  const options = new Map(
    [WORK, NIGHT, ...(chosen ? [chosen] : [])].map((hours) => [
      formatHours(hours),
      describeHours(hours, t),
    ]),
  );
  return (
    <div className="filter-hours">
      <label htmlFor={id}>{t('filter.hours')}</label>
      <select
        // Another view has another default, which a select does not take when it is there already.
        key={value}
        {...describedBy(id, { error })}
        id={id}
        name="hours"
        defaultValue={value}
        className={CONTROL_CLASSES}
      >
        <option value="">{t('filter.anyHour')}</option>
        {[...options].map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
