import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { describedBy, FieldError } from '@/components/ui/form-controls/field-frame';
import { OWN_ON } from '@/lib/activity/filter/filter-parameters';

type OwnFieldProps = { isOn: boolean; error?: string };

/** The switch that shows what was done to the log and the account themselves, too. */
export function OwnField({ isOn, error }: OwnFieldProps) {
  const t = useTranslations('filter');
  const id = useId();
  return (
    <div className="filter-hours">
      <div className="flex items-start gap-2">
        <input
          // Another view has another default, which an existing box does not adopt.
          key={String(isOn)}
          {...describedBy(id, { error })}
          id={id}
          type="checkbox"
          name="own"
          value={OWN_ON}
          defaultChecked={isOn}
          className="accent-accent mt-0.75 size-4 shrink-0"
        />
        <label htmlFor={id}>{t('showOwn')}</label>
      </div>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
