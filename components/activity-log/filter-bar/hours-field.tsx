import { useTranslations } from 'next-intl';
import { useId } from 'react';
import {
  CONTROL_CLASSES,
  describedBy,
  FieldError,
} from '@/components/ui/form-controls/field-frame';
import { formatHours, hoursOutside, type DayHours } from '@/lib/activity/filter/hours';
import { describeHours } from '@/lib/activity/describe/describe-hours';

type HoursFieldProps = {
  /** Null for all. */
  selected: DayHours | null;
  /** The reader's. */
  workingHours: DayHours;
  error?: string;
};

/** Selects hours of the day: working hours, the others, and the current selection. */
export function HoursField({ selected, workingHours, error }: HoursFieldProps) {
  const t = useTranslations();
  const id = useId();
  const value = selected ? formatHours(selected) : '';
  const options = new Map(
    [workingHours, hoursOutside(workingHours), ...(selected ? [selected] : [])].map((hours) => [
      formatHours(hours),
      describeHours(hours, t),
    ]),
  );
  return (
    <div className="filter-hours">
      <label htmlFor={id}>{t('filter.hours')}</label>
      <select
        // Another view has another default, which an existing select does not adopt.
        key={value}
        {...describedBy(id, { error })}
        id={id}
        name="hours"
        defaultValue={value}
        className={CONTROL_CLASSES}
      >
        <option value="">{t('filter.anyHour')}</option>
        {[...options].map(([name, label]) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
