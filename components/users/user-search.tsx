import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { USERS_PATH } from '@/lib/users/paths';

/** The search of the users page: a plain GET form, which works without scripts. */
export function UserSearch({ search }: { search: string }) {
  const t = useTranslations('users');
  const ui = useTranslations('ui');
  return (
    <Form
      action={USERS_PATH}
      prefetch={false}
      role="search"
      aria-label={t('caption')}
      className="mb-4 flex items-end gap-3"
    >
      <Field
        label={t('search.label')}
        type="search"
        name="q"
        defaultValue={search}
        maxLength={200}
      />
      <Button type="submit">{ui('search')}</Button>
    </Form>
  );
}
