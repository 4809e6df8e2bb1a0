import { useTranslations } from 'next-intl';
import Form from 'next/form';
import { Button } from '@/components/ui/button/button';
import { Field } from '@/components/ui/form-controls/field';
import { TextLink } from '@/components/ui/text/text-link';
import { NEW_HOLD_PATH } from '@/lib/activity/retention/paths';

type CustomerChoiceProps = {
  search: string;
  error: string | undefined;
  /** The customers that match, each with the link to the form of its hold. */
  customers: { id: string; name: string; href: string }[];
};

/** The search for the customer of a hold, and those that match. */
export function CustomerChoice({ search, error, customers }: CustomerChoiceProps) {
  const t = useTranslations();
  return (
    <>
      <Form
        action={NEW_HOLD_PATH}
        prefetch={false}
        role="search"
        aria-label={t('retention.newHold.search')}
        className="mb-4 flex flex-wrap items-start gap-3"
      >
        <div className="max-w-96 min-w-56 flex-1">
          <Field
            label={t('retention.newHold.search')}
            type="search"
            name="q"
            defaultValue={search}
            maxLength={200}
            error={error}
          />
        </div>
        <div className="pt-5">
          <Button type="submit">{t('ui.search')}</Button>
        </div>
      </Form>
      <ul className="flex flex-col gap-2">
        {customers.map(({ id, name, href }) => (
          <li key={id} className="wrap-anywhere">
            <TextLink href={href}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
