import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { shortcutProps } from '@/components/activity-log/shortcuts/shortcut-keys';
import {
  CONTROL_CLASSES,
  describedBy,
  FieldError,
} from '@/components/ui/form-controls/field-frame';

type SearchFieldProps = { value: string; error?: string };

/** The search, and the button that submits all filters: an icon, and a word without JavaScript. */
export function SearchField({ value, error }: SearchFieldProps) {
  const t = useTranslations('filter');
  const id = useId();
  return (
    <div className="toolbar-search">
      <label htmlFor={id} className="sr-only">
        {t('q')}
      </label>
      <input
        {...describedBy(id, { error })}
        {...shortcutProps('search')}
        id={id}
        type="search"
        name="q"
        defaultValue={value}
        placeholder={t('qHint')}
        maxLength={200}
        className={`${CONTROL_CLASSES} pl-8! pointer-coarse:pl-10!`}
      />
      <button type="submit" className="toolbar-submit">
        <Icon name="search" className="size-4" />
        <span>{t('q')}</span>
      </button>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
