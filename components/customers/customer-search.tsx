import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';

/** The search of the customers page: a plain GET form, which works without scripts. */
export function CustomerSearch({ search, error }: { search: string; error?: string }) {
  const t = useTranslations();
  return (
    <Form
      action="/customers"
      prefetch={false}
      role="search"
      aria-label={t('customers.title')}
      className="mb-4 flex items-end gap-3"
    >
      <Field
        label={t('customers.nameOrDomain')}
        type="search"
        name="q"
        defaultValue={search}
        maxLength={200}
        error={error}
      />
      <Button type="submit">{t('ui.search')}</Button>
    </Form>
  );
}
