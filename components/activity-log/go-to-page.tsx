import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button/button';
import { CONTROL_CLASSES } from '@/components/ui/form-controls/field-frame';
import type { GoToPageForm } from '@/lib/activity/record/record-pages';

type GoToPageProps = GoToPageForm & {
  /** The section's position on its page. */
  anchor: string;
};

/** Goes to a page of a section by its number; works without JavaScript. */
export function GoToPage({ name, page, last, hidden, anchor }: GoToPageProps) {
  const t = useTranslations('record.goTo');
  const id = useId();
  return (
    // The browser replaces the query with the fields and keeps the anchor.
    <form action={`#${anchor}`} className="flex items-center gap-x-2 print:hidden">
      {hidden.map(([other, value]) => (
        <input key={other} type="hidden" name={other} value={value} />
      ))}
      <label htmlFor={id}>{t('page')}</label>
      <span className="w-20">
        <input
          id={id}
          type="number"
          name={name}
          min={1}
          max={last}
          defaultValue={page}
          required
          className={CONTROL_CLASSES}
        />
      </span>
      <span className="text-muted tabular-nums">{t('of', { last })}</span>
      <Button type="submit">{t('go')}</Button>
    </form>
  );
}
